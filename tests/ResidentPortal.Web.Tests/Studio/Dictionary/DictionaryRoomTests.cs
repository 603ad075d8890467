using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Access;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Dictionary;

[Collection(OneStudio.Name)]
public class DictionaryRoomTests(StudioUnderTest studio)
{
    private const string Text = "/studio/words/text?key=Notes.Phone";
    private const string Promise = "/studio/words/promises/noise";
    private const string Finder = "/help/anti-social-behaviour/find-the-right-service?asked=1&what=noise&home=owner";
    private const string Synonyms = "/studio/words/synonyms";

    [Fact]
    public async Task Text_ChangedByTwo_IsNotOverwrittenUnseen()
    {
        // Not one of the program's: whatever another site brought with it.
        await studio.Services.GetRequiredService<DictionaryEditing>().SetAsync("Notes.Phone", null, "101", "", "import", default);
        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync("/studio/words?q=phone")).Page().QuerySelector("tbody a")!.GetAttribute("href").ShouldBe(Text);
        var before = (await editor.OpenAsync(Text)).Page().Standing("text").Single();
        (await editor.FillInAsync(Text, null, ("text", "020 8359 <b>4567</b>"))).Location.ShouldBe(Text + "&saved=true");

        var conflict = await editor.FillInAsync(Text, null, ("text", "020 8359 9999"), ("expected", before));
        conflict.ShouldShowProblem(HttpStatusCode.Conflict, "Somebody else has changed this");
        conflict.Page().Standing("text").ShouldBe(["020 8359 9999"], "What was typed is still there.");
        conflict.Page().QuerySelector(".govuk-inset-text")!.TextContent.ShouldContain("020 8359 <b>4567</b>");
        (await editor.FillInAsync(Text, null, ("text", new string('x', DictionaryEditing.Longest + 1))))
            .ShouldShowError("text", "The text must be 10000 characters or fewer");
        (await studio.Services.GetRequiredService<DictionaryEditing>()
            .FindAsync("Notes.Phone", default))!.Text.ShouldBe("020 8359 <b>4567</b>");
    }

    [Fact]
    public async Task Promise_Changed_IsWhatResidentsReadUntilItIsTakenBack()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync("/studio/words/promises")).Body.ShouldContain("The noise team will read your report by ");
        var open = (await editor.OpenAsync(Promise)).Body;
        open.ShouldContain("Within 3 working days.");
        open.ShouldContain("on the page that says that a report was received");
        (await editor.OpenAsync("/studio/words/promises/case-review")).Body.ShouldContain("Nowhere at present");

        (await editor.PressAsync(Promise, "save", ("wording", "A noise officer will listen to you {by}."))).Location.ShouldBe(Promise
            + "?saved=true");
        await studio.RefreshAsync();
        (await ReceivedAsync()).ShouldContain("A noise officer will listen to you by ");
        (await studio.Anonymous().OpenAsync(Finder)).Body.ShouldContain("A noise officer will listen to you by ");
        (await editor.OpenAsync("/studio/words")).Body.ShouldNotContain("Promise.noise", customMessage: "its own page checks it");
        (await editor.OpenAsync("/studio/words/text?key=Promise.noise")).Status.ShouldBe(HttpStatusCode.NotFound);
        var deed = (await studio.Services.GetRequiredService<ContentAudit>().ReadAsync(new(Action: AuditAction.TextChanged), 0, 9, default))
            .First(entry => entry.Subject == "Promise.noise");
        (deed.Who, deed.Detail).ShouldSatisfyAllConditions(who => who.Who.ShouldStartWith("editor-"),
            what => what.Detail.ShouldBe("A noise officer will listen to you {by}."));

        (await editor.PressAsync(Promise, "save", ("wording", "Mine {by}."), ("expected", "")))
            .ShouldShowProblem(HttpStatusCode.Conflict, "Somebody else has changed this");
        (await editor.PressAsync(Promise, "reset")).Location.ShouldBe(Promise + "?saved=true");
        await studio.RefreshAsync();
        (await ReceivedAsync()).ShouldContain("The noise team will read your report by ");
    }

    [Theory]
    [InlineData("", "Enter what the team will do")]
    [InlineData("We will look at it soon.", "Write {by} where the date goes, or residents do not learn by when")]
    [InlineData("We will look at it by {by}.", "Remove the word “by” before {by}: it comes with the date")]
    public async Task Promise_WithoutItsMeaning_IsRefusedAndKeptToMend(string wording, string problem)
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        const string Estates = "/studio/words/promises/housing-estates";
        var refused = await editor.PressAsync(Estates, "save", ("wording", wording));
        refused.ShouldShowError("wording", problem);
        refused.Page().Standing("wording").ShouldBe([wording]);
        (await studio.Services.GetRequiredService<DictionaryEditing>().FindAsync("Promise.housing-estates", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Promise_FromAFileWithoutADate_GivesWayToThatOfTheSettings()
    {
        await studio.Services.GetRequiredService<DictionaryEditing>()
            .SetAsync("Promise.street-scene", null, "Soon.", "", "import", default);
        await studio.RefreshAsync();
        (await ReceivedAsync("graffiti")).ShouldContain("The street scene team will look at the place you told us about by ");
    }

    private async Task<string> ReceivedAsync(string kind = "noise")
    {
        var resident = new Resident(studio.Anonymous(), "asb") { LoadsPages = false };
        // Words of its own: the same ones again would be held, and a held report is promised no more than that it is checked.
        await resident.GoToAsync("check-answers", AnswerScript.Least.With("problem", ("kind", kind)).With("home", ("home", "owner"))
            .With("what-happened", ("what-happened", $"{Guid.NewGuid()}")));
        return (await resident.SubmitAsync()).Body;
    }

    [Fact]
    public async Task Synonyms_WithMistakes_AreToldByLineAndKept()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        var wrong = await editor.FillInAsync(Synonyms, null, ("groups", "graffiti, tagging\n\nscooter\nmoped, Moped"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page().QuerySelectorAll(".govuk-error-summary a").Select(link => link.TextContent)
            .ShouldBe(["Line 3: write another name for “scooter”, after a comma", "Line 4: remove “Moped”: the line has it twice"]);
        wrong.Page().Standing("groups").Single().ShouldContain("scooter");

        (await editor.FillInAsync(Synonyms, null, ("groups", "graffiti, tagging\nscooter, moped"))).Location.ShouldBe(Synonyms
            + "?saved=true");
        (await studio.Services.GetRequiredService<SynonymLists>()
            .ReadAsync(default)).Groups.ShouldBe([["graffiti", "tagging"], ["scooter", "moped"]]);
        (await editor.FillInAsync(Synonyms, null, ("groups", "one, two"), ("expected", "something else")))
            .ShouldShowProblem(HttpStatusCode.Conflict, "Somebody else has changed the list");
    }
}
