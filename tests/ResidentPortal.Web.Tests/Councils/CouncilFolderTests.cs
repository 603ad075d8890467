using System.Text.Json;
using System.Text.Json.Nodes;
using ResidentPortal.Testing;
using ResidentPortal.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Councils;

/// <summary>A mistake in a council's folder stops the start with one message: the file, the key, and what to write.</summary>
public sealed class CouncilFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CouncilFolderTests()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedCouncil.Folder))
            File.Copy(file, folder.File(Path.GetFileName(file)));
    }

    private static readonly Dictionary<string, (string File, Action<JsonNode> Spoil, string Key, string Mend)> Slips = new()
    {
        ["a section that the file does not hold"] = ("council.json", all => all["Sites"] = new JsonObject(),
            "Sites", "this file has no such section. Use one of: Council, Site, Content, Calendar."),
        ["a key that nobody knows"] = ("council.json", all => all["Council"]!["Aera"] = "Northtown",
            "Council:Aera", "This key is not known. Use one of: Folder, Area, PostalAddress, Tenures, Partners, NoiseLine, Wards."),
        ["a key inside a list that nobody knows"] = ("routing.json", all => all["Routing"]!["Rules"]![1]!["Wenn"] = "always",
            "Routing:Rules:1:Wenn", "This key is not known. Use one of: Name, When, To, Otherwise, Last."),
        ["a group where a value is wanted"] = ("council.json", all => all["Site"]!["Phone"] = new JsonObject { ["Day"] = "1" },
            "Site:Phone", "This is one value"),
        ["a value where a group is wanted"] = ("case-review.json", all => all["CaseReview"]!["ServiceLevels"] = "quick",
            "CaseReview:ServiceLevels", "This is a group of keys, not one value. Use: AcknowledgeWithin"),
        ["a value of another kind"] = ("landlords-and-partners.json", all => all["Council"]!["Partners"]![3]!["NeedsContact"] = "often",
            "Council:Partners:3:NeedsContact", "“often” is neither true nor false. Write true or false."),
        ["a number out of its limits"] = ("case-review.json", all => all["CaseReview"]!["Threshold"]![0]!["MinimumComplaints"] = 4,
            "CaseReview:Threshold:0:MinimumComplaints", "“4” is not a number from 1 to 3."),
        ["no area"] = ("council.json", all => all["Council"]!.AsObject().Remove("Area"),
            "Council:Area", "Give the name of the area"),
        ["no address to write to"] = ("council.json", all => all["Council"]!["PostalAddress"] = "",
            "Council:PostalAddress", "Give the address"),
        ["no name for the site"] = ("council.json", all => all["Site"]!.AsObject().Remove("Name"),
            "Site:Name", "Give the name to show in the header"),
        ["no word on noise at night"] = ("council.json", all => all["Council"]!.AsObject().Remove("NoiseLine"),
            "Council:NoiseLine:Phone",
            "Give the number to call about noise at night, with its Hours, in council.json; or set None to true"),
        ["a noise line without hours"] = ("council.json", all => all["Council"]!["NoiseLine"]!.AsObject().Remove("Hours"),
            "Council:NoiseLine:Hours", "Say in council.json when this number is answered"),
        ["a noise line that there is and is not"] = ("council.json", all => all["Council"]!["NoiseLine"]!["None"] = true,
            "Council:NoiseLine:None", "There is a number and there is none. Take one of the two out of council.json."),
        ["reports erased before the Act has done with them"] = ("retention.json",
            all => all["Retention"]!["Reports"]!["MonthsAfterReceipt"] = 5,
            "Retention:Reports:MonthsAfterReceipt", "“5” is not a number from 6 to 240."),
        ["a period of a form that there is none of"] = ("retention.json",
            all => all["Retention"]!["Forms"]!["hate-crimes"] = new JsonObject { ["MonthsAfterReceipt"] = 12 },
            "Retention:Forms:hate-crimes", "There is no form “hate-crimes”. Use one of: asb, hate-crime, case-review."),
        ["no words that alarm"] = ("alarm-words.json", all => all["AlarmWords"]!.AsObject().Remove("Suicide"),
            "AlarmWords:Suicide", "alarm-words.json names no words here. Give a list for each language"),
        ["a word that alarms, without a letter"] = ("alarm-words.json", all => all["AlarmWords"]!["Danger"]!["en"]![1] = "*",
            "AlarmWords:Danger:en:1", "“*” in alarm-words.json has no letter. Write a word, or take it out."),
        ["a star inside a word that alarms"] = ("alarm-words.json", all => all["AlarmWords"]!["Danger"]!["en"]![1] = "kn*fe",
            "AlarmWords:Danger:en:1", "“kn*fe” in alarm-words.json has a star that is not the end of a word."),
        ["a stem that begins too many words"] = ("alarm-words.json", all => all["AlarmWords"]!["Danger"]!["en"]![1] = "ki*",
            "AlarmWords:Danger:en:1", "“ki*” in alarm-words.json begins too many words."),
        ["a language that is none"] = ("alarm-words.json", all => all["AlarmWords"]!["Danger"]!["English"] = new JsonArray("knife"),
            "AlarmWords:Danger:English", "“English” in alarm-words.json is not the code of a language. Write one like en or pl."),
        ["a list of words that alarm with another name"] = ("alarm-words.json", all => all["AlarmWords"]!["Dangers"] = new JsonObject(),
            "AlarmWords:Dangers", "This key is not known. Use one of: Danger, Suicide."),
        ["no tenures"] = ("landlords-and-partners.json", all => all["Council"]!["Tenures"] = new JsonArray(),
            "Council:Tenures", "Name at least one answer"),
        ["a tenure without words"] = ("landlords-and-partners.json", all => Tenure(all, 3).Remove("Label"),
            "Council:Tenures:3:Label", "Give the answer as people read it"),
        ["an id with a blank"] = ("landlords-and-partners.json", all => Tenure(all, 3)["Id"] = "Home Owner",
            "Council:Tenures:3:Id", "small letters with hyphens"),
        ["an id of the program's own"] = ("landlords-and-partners.json", all => Tenure(all, 3)["Id"] = "not-known",
            "Council:Tenures:3:Id", "“not-known” is a name of the program’s own. Give another."),
        ["a tenure that stands there twice"] = ("landlords-and-partners.json", all => Tenure(all, 3)["Id"] = "private-rented",
            "Council:Tenures:3:Id", "“private-rented” stands there twice. Give each an id of its own."),
        ["a tenure whose question is the form's"] = ("landlords-and-partners.json", all => Tenure(all, 1)["Id"] = "when",
            "Council:Tenures:1:Id", "A form already has a question “when”. Give another id."),
        ["a landlord without a queue"] = ("landlords-and-partners.json", all => Tenure(all, 0).Remove("Queue"),
            "Council:Tenures:0:Queue", "Barnet Homes is a landlord without a queue. Name the queue in routing.json"),
        ["a landlord with a queue that is not there"] = ("landlords-and-partners.json", all => Tenure(all, 0)["Queue"] = "housing",
            "Council:Tenures:0:Queue", "There is no queue “housing”. Use one of: "),
        ["a landlord whose queue gets nothing of its tenants"] = (
            "landlords-and-partners.json", all => Tenure(all, 0)["Queue"] = "street-scene-vehicles",
            "Council:Tenures:0:Queue", "No rule sends reports from these homes to “street-scene-vehicles”."),
        ["a landlord whose queue needs a consent"] = ("landlords-and-partners.json", all => Tenure(all, 0)["Queue"] = "landlord",
            "Council:Tenures:0:Queue", "“landlord” needs a consent"),
        ["a queue without a landlord"] = ("landlords-and-partners.json", all => Tenure(all, 3)["Queue"] = "noise",
            "Council:Tenures:3:Landlord", "There is a queue and no landlord."),
        ["a landlord behind a partner that is not there"] = ("landlords-and-partners.json", all => Tenure(all, 1)["Consent"] = "landlords",
            "Council:Tenures:1:Consent", "There is no partner “landlords”. Use one of: police, landlord, barnet-homes, "
                + "mencap, victim-support."),
        ["a consent for a body without a queue"] = ("landlords-and-partners.json", all => Partners(all).Add(Partner("shelter", "asb")),
            "Council:Partners:5", "no queue is for that. Give a queue in routing.json the Consent “shelter”, or take the partner out."),
        ["a consent asked in a form that is not there"] = ("landlords-and-partners.json", all => Partners(all)[0]!["AskedIn"]![1] = "hate",
            "Council:Partners:0:AskedIn:1", "There is no form “hate”. Use one of: asb, hate-crime, case-review."),
        ["a consent asked without words"] = ("landlords-and-partners.json", all => Partners(all)[0]!.AsObject().Remove("Intro"),
            "Council:Partners:0:Intro", "people agree to these words"),
        ["a tenure that nothing routes"] = (
            "landlords-and-partners.json",
            all => all["Council"]!["Tenures"]!.AsArray().Add(new JsonObject { ["Id"] = "houseboat", ["Label"] = "A boat" }),
            "Routing:Rules", "where the home is houseboat"),
        ["a consent whose words are not what the queue gets"] = (
            "routing.json", all => all["Routing"]!["Queues"]!["victim-support"]!["Detail"] = "Full",
            "Council:Partners:4:Intro", "gets more or less than these words say: its Detail is Full. Say “what you told us, and"),
        ["a landlord told by hand who is not told of what"] = (
            "landlords-and-partners.json", all => Tenure(all, 2)["ByHand"]!["Intro"] = new JsonArray("If you say yes, we tell them."),
            "Council:Tenures:2:ByHand:Intro", "The words do not say what is passed on. Say “what you told us, and"),
        ["a landlord told by hand by a team that does not lead"] = (
            "landlords-and-partners.json", all => Tenure(all, 2)["ByHand"]!["Queue"] = "noise",
            "Council:Tenures:2:ByHand", "A yes to the landlord or agent is not led by “noise”, which is to pass it on, in "),
        ["a consent that no rule acts on"] = (
            "routing.json", all => Rules(all).Remove(Rules(all).Single(rule => (string?)rule!["When"]!["Consent"]?[0] == "police")),
            "Council:Partners:0", "A yes to the police reaches nobody in "),
        ["a route to a queue that is not there"] = ("routing.json", all => all["Routing"]!["Rules"]![3]!["To"]![0] = "housing",
            "Routing:Rules:3:To:0", "There is no queue “housing”. Use one of: "),
        ["a route for a tenure that is not there"] = (
            "routing.json", all => all["Routing"]!["Rules"]![3]!["When"]!["Tenure"]![0] = "castle",
            "Routing:Rules:3:When:Tenure:0",
            "“castle” is not known. Use one of: council-landlord, housing-association, private-rented, owner, not-known, public-place."),
        ["a route for a kind that no form has"] = ("routing.json", all => all["Routing"]!["Rules"]![3]!["When"]!["Kind"]![0] = "Noises",
            "Routing:Rules:3:When:Kind:0", "“Noises” is not known. Use one of: noise, "),
        ["a queue for a partner that is not there"] = ("routing.json", all => all["Routing"]!["Queues"]!["police"]!["Consent"] = "met",
            "Routing:Queues:police:Consent", "“met” is not known. Use one of: police, landlord, "
                + "barnet-homes, mencap, victim-support, private-rented."),
        ["a threshold of an area that published none"] = (
            "case-review.json", all => all["CaseReview"]!["Threshold"]![0]!["Preset"] = "Atlantis",
            "CaseReview:Threshold:0:Preset", "There is no preset “Atlantis”."),
        ["a threshold without its day"] = (
            "case-review.json", all => all["CaseReview"]!["Threshold"]![0]!.AsObject().Remove("EffectiveFrom"),
            "CaseReview:Threshold:0:EffectiveFrom", "The day on which it begins is missing."),
        ["a reason to close that has no code"] = ("care.json", all => all["Care"]!["ClosedBecause"]![0]!["Code"] = "All well",
            "Care:ClosedBecause:0:Code", "small letters with hyphens, such as no-answer"),
        ["a kind of contact that stands there twice"] = ("care.json", all => all["Care"]!["Contacts"]![1]!["Code"] = "called",
            "Care:Contacts:1:Code", "“called” stands in this list twice."),
        ["an owner in a ward that is not there"] = ("care.json", all => Owner(all, new() { ["Ward"] = "Atlantis" }),
            "Care:DefaultOwners:0:Ward", "There is no ward “Atlantis”. Use one of: Barnet Vale, "),
        ["an owner of a kind that is not there"] = ("care.json", all => Owner(all, new() { ["Kind"] = "noises" }),
            "Care:DefaultOwners:0:Kind", "There is no kind or form “noises”. Use one of: asb, "),
        ["an owner of a queue that is not there"] = ("care.json", all => Owner(all, new() { ["Queue"] = "noises" }),
            "Care:DefaultOwners:0:Queue", "There is no queue “noises”. Use one of: "),
        ["an owner of everything"] = ("care.json", all => Owner(all, []),
            "Care:DefaultOwners:0:Ward", "This is true of every report. Name a Ward, a Kind or a Queue."),
        ["a day that is none"] = ("council.json", all => all["Calendar"]!["Closures"]!.AsArray().Add("Christmas"),
            "Calendar:Closures:0", "“Christmas” is not a day."),
        ["pages that are not there"] = ("council.json", all => all["Content"]!["Folder"] = "no-such-pages",
            "Content:Folder", "there is no folder"),
    };

    private static void Owner(JsonNode all, JsonObject rule)
    {
        rule["Owner"] = "sam@council.example";
        all["Care"]!["DefaultOwners"] = new JsonArray(rule);
    }

    public static TheoryData<string> Cases => [.. Slips.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task Start_OneSlip_NamesTheFileTheKeyAndWhatToWrite(string slip)
    {
        var (file, spoil, key, mend) = Slips[slip];
        var json = JsonNode.Parse(File.ReadAllText(folder.File(file)))!;
        spoil(json);
        File.WriteAllText(folder.File(file), json.ToJsonString());

        var message = await RefusedAsync(folder.Path);

        // What is wrong between two files is told of one of them, whichever was spoilt.
        message.ShouldContain(folder.File(FileOf(key, file)) + ": " + key);
        message.ShouldContain(mend);
    }

    [Theory]
    [InlineData("council.json")]
    [InlineData("landlords-and-partners.json")]
    [InlineData("routing.json")]
    [InlineData("case-review.json")]
    public async Task Start_AFileMissing_NamesIt(string file)
    {
        File.Delete(folder.File(file));
        (await RefusedAsync(folder.Path))
            .ShouldContain($"{folder.File(file)}: the file is missing. Copy it from one of the folders in Councils");
    }

    [Theory]
    [InlineData("{\n  \"CaseReview\": {\n    \"PolicingBodyReview\": false\n    \"Threshold\": []\n}}", ", line 4: this cannot be read.",
        "a comma left out")]
    [InlineData("{\n  \"CaseReview\": {", ", line 2: this cannot be read.", "the end is missing")]
    [InlineData("", ", line 1: this cannot be read.", "empty")]
    [InlineData("[]", ": there is no group of keys.", "a list")]
    [InlineData("{ \"CaseReview\": { \"PolicingBodyReview\": true, \"policingbodyreview\": false } }", "Keep one of them.", "a key twice")]
    public async Task Start_AFileThatCannotBeRead_NamesItAndTheLine(string text, string words, string because)
    {
        File.WriteAllText(folder.File("case-review.json"), text);
        var message = await RefusedAsync(folder.Path);
        message.ShouldContain(folder.File("case-review.json"), customMessage: because);
        message.ShouldContain(words, customMessage: because);
    }

    [Theory]
    [InlineData("/no/such/folder", "there is no folder /no/such/folder. Copy one of those in Councils there")]
    [InlineData("", "no council is named. Give the folder with its files")]
    public async Task Start_WithoutAFolder_SaysWhatToName(string named, string mend)
    {
        var message = await RefusedAsync(named);
        message.ShouldContain("Council:Folder: ");
        message.ShouldContain(mend);
    }

    [Fact]
    public async Task Start_SeveralSlips_NamesThemAllAtOnce()
    {
        var json = JsonNode.Parse(File.ReadAllText(folder.File("council.json")))!;
        json["Council"]!["Area"] = "";
        json["Site"]!["Phone"] = "ring us";
        json["Calendar"]!["Closed"] = "always";
        File.WriteAllText(folder.File("council.json"), json.ToJsonString());
        File.WriteAllText(folder.File("case-review.json"), """{ "CaseReview": { "PolicingBodyReview": "perhaps" } }""");

        var (_, message) = await StartUp.RefusedAsync("Development", [("Council:Folder", folder.Path)]);

        foreach (var key in (string[])["Council:Area", "Site:Phone", "Calendar:Closed", "CaseReview:PolicingBodyReview"])
            message.ShouldContain(key);
    }

    [Fact]
    public async Task Start_AValueFromOutsideTheFolder_IsNotBlamedOnTheFile()
    {
        var (_, message) = await StartUp.RefusedAsync("Development", [("Council:Folder", folder.Path), ("Site:Phone", "ring us")]);
        message.ShouldContain("  - Site:Phone: ");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> RefusedAsync(string folder)
    {
        var (code, message) = await StartUp.RefusedAsync("Development", [("Council:Folder", folder)]);
        code.ShouldBe(1);
        message.ShouldStartWith("The settings have a mistake, so the site did not start:", customMessage: message);
        message.ShouldNotContain("   at ", customMessage: "No stack trace.");
        return message;
    }

    private static string FileOf(string key, string spoilt) =>
        key.StartsWith("Routing", StringComparison.Ordinal) ? "routing.json"
        : key.StartsWith("Council:Partners", StringComparison.Ordinal) ? "landlords-and-partners.json"
        : spoilt;

    private static JsonObject Tenure(JsonNode all, int place) => all["Council"]!["Tenures"]![place]!.AsObject();

    private static JsonArray Rules(JsonNode all) => all["Routing"]!["Rules"]!.AsArray();

    private static JsonArray Partners(JsonNode all) => all["Council"]!["Partners"]!.AsArray();

    private static JsonObject Partner(string id, string form) => JsonSerializer.SerializeToNode(
        new { Id = id, Name = "the shelter", AskedIn = new[] { form }, Intro = new[] { "If you say yes, they call you." } })!.AsObject();
}
