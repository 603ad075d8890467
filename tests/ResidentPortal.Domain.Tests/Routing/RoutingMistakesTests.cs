using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

public class RoutingMistakesTests
{
    private static int InDanger => ShippedCouncil.Routing().Rules.FindIndex(rule => rule.When.Urgency.Count > 0);

    private static readonly string QueueIds = string.Join(", ", ShippedCouncil.Routing().Queues.Keys);

    private static readonly Dictionary<string, (Action<RoutingOptions> Spoil, string Expected)> Slips = new()
    {
        ["a route to an unknown queue"] = (
            routing => routing.Rules[3].To[0] = "housing",
            $"Routing:Rules:3:To:0: There is no queue “housing”. Use one of: {QueueIds}."),
        ["a rule that sends nothing anywhere"] = (
            routing => routing.Rules[3].To.Clear(),
            "Routing:Rules:3:To: The rule sends nothing anywhere. Name at least one queue, or remove the rule."),
        ["a rule without a reason"] = (
            routing => routing.Rules[3].Name = " ",
            "Routing:Rules:3:Name: It is missing. Say in a few words why the report goes there."),
        ["an unknown form"] = (
            routing => routing.Rules[2].When.Form[0] = "hate",
            "Routing:Rules:2:When:Form:0: “hate” is not known. Use one of: asb, hate-crime, case-review."),
        ["an unknown tenure"] = (
            routing => routing.Rules[3].When.Tenure[0] = "Council",
            "Routing:Rules:3:When:Tenure:0: “Council” is not known. Use one of: council-landlord, housing-association, private-rented, "
                + "owner, not-known, public-place."),
        ["an urgency given as a number"] = (
            routing => routing.Rules[InDanger].When.Urgency[0] = "2",
            $"Routing:Rules:{InDanger}:When:Urgency:0: “2” is not known. Use one of: Routine, Urgent, Emergency."),
        ["an unknown detail"] = (
            routing => routing.Queues["noise"].Detail = "Brief",
            "Routing:Queues:noise:Detail: “Brief” is not known. Use one of: Full, Contact, Summary."),
        ["a body outside that is asked to acknowledge"] = (
            routing => routing.Queues["mencap"].Acknowledge = true,
            "Routing:Queues:mencap:Acknowledge: A body outside reads this queue, and nobody there is asked to open a page of the "
                + "council’s. "
                + "Take Acknowledge out, and ask them by phone."),
        ["an unknown consent"] = (
            routing => routing.Queues["police"].Consent = "Met",
            $"Routing:Queues:police:Consent: “Met” is not known. Use one of: {string.Join(", ", ShippedCouncil.Forms.Names.Consents)}."),
        ["a queue without a name"] = (
            routing => routing.Queues["noise"].Name = null,
            "Routing:Queues:noise:Name: It is missing. Give the team’s name as residents know it."),
        ["a queue without a mailbox"] = (
            routing => routing.Queues["noise"].Mailbox = "",
            "Routing:Queues:noise:Mailbox: It is missing. Give an email address."),
        ["a queue without a fallback"] = (
            routing => routing.Queues["noise"].FallbackMailbox = null,
            "Routing:Queues:noise:FallbackMailbox: It is missing. Give an email address."),
        ["a fallback that is the mailbox"] = (
            routing => routing.Queues["noise"].FallbackMailbox = "NOISE@example.org",
            "Routing:Queues:noise:FallbackMailbox: The fallback is the mailbox itself. Give another mailbox, which people read."),
        ["an address without a dot in its host"] = (
            routing => routing.Queues["noise"].Mailbox = "noise@council",
            "Routing:Queues:noise:Mailbox: “noise@council” is not an email address. Give one like team@your-council.gov.uk, without a "
                + "name around it."),
        ["an address with a name around it"] = (
            routing => routing.Queues["noise"].Mailbox = "Noise <noise@example.org>",
            "Routing:Queues:noise:Mailbox: “Noise <noise@example.org>” is not an email address. Give one like team@your-council.gov.uk, "
                + "without a name around it."),
        ["a queue without a promise"] = (
            routing => routing.Queues["noise"].Promise!.WithinWorkingDays = null,
            "Routing:Queues:noise:Promise: It is not clear by when. Give either WithinWorkingDays (1 to 60) or WithinHours (1 to 8)."),
        ["two promises at once"] = (
            routing => routing.Queues["noise"].Promise!.WithinHours = 48,
            "Routing:Queues:noise:Promise: It is not clear by when. Give either WithinWorkingDays (1 to 60) or WithinHours (1 to 8)."),
        ["a promise in hours that is longer than a day"] = (
            routing => routing.Queues["noise"].Promise = new() { WithinHours = 48, Wording = "We look {by}." },
            "Routing:Queues:noise:Promise: 48 hours are more than the 8 in which the queue is read in a day. Give a promise that is longer "
                + "than a day in WithinWorkingDays."),
        ["a promise to be in touch with everybody"] = (
            routing => routing.Queues["noise"].Promise!.Wording = "We will call you {by}.",
            "Routing:Queues:noise:Promise:WordingWithoutContact: The promise says that somebody will be in touch, and not everybody may be "
                + "contacted. Say what will happen for somebody who is anonymous, with {by} where the date goes."),
        ["hours that are none"] = (
            routing => routing.Queues["noise"].Hours = new() { From = "17:00", To = "09:00" },
            "Routing:Queues:noise:Hours: It is read for less than an hour a day. Give From and To at least one hour apart, From first."),
        ["a body outside that nobody reads for"] = (
            routing => routing.Queues["police"].ReadBy = null,
            "Routing:Queues:police:ReadBy: It is not said who reads it for the body whose consent it needs. Write Liaison where somebody "
                + "at "
                + "the council passes it on, or Body where the body reads it itself."),
        ["a leader that is not the council's"] = (
            routing => routing.Leads[0] = "police",
            "Routing:Leads:0: “police” cannot lead: a team leads that is the council’s own and has every answer. Name another queue."),
        ["a promise for the day before"] = (
            routing => routing.Queues["noise"].Promise!.WithinWorkingDays = -1,
            "Routing:Queues:noise:Promise: It is not clear by when. Give either WithinWorkingDays (1 to 60) or WithinHours (1 to 8)."),
        ["a promise without a date"] = (
            routing => routing.Queues["noise"].Promise!.Wording = "Soon.",
            "Routing:Queues:noise:Promise:Wording: The sentence has no date. Put {by} where the date goes."),
        ["an outside body in another's place"] = (
            routing => routing.Rules[17].Otherwise = "police",
            "Routing:Rules:17:Otherwise: “police” needs the resident’s consent itself. Name a queue that needs none."),
        ["a replacement that nothing needs"] = (
            routing => routing.Rules[3].Otherwise = "noise",
            "Routing:Rules:3:Otherwise: No queue in To needs a consent, so this is never used. Remove it, or move the queue to To."),
        ["a combination without a queue"] = (
            routing => routing.Rules.RemoveAll(rule => rule.Name == "Street drinking or begging"),
            "Routing:Rules: 24 combinations of answers reach no queue, among reports of street-drinking, begging; the first is "
                + "street-drinking, council-landlord, Routine, no consents. Add a rule for them to a queue that needs no consent."),
        ["a rule behind the last one"] = (
            routing => routing.Rules[5].Last = routing.Rules[5].When.Kind.Remove("noise"),
            "Routing:Rules:6: “Drug use or dealing” can never hold. Change what it asks for, move it above the rule marked Last, or "
                + "remove it."),
        ["a rule for no form's kind"] = (
            routing => routing.Rules[2].When.Kind.Add("noise"),
            "Routing:Rules:2: “Hate crime report” can never hold. Change what it asks for, move it above the rule marked Last, or remove "
                + "it."),
        ["a queue that is never used"] = (
            routing => routing.Queues["parks"] = routing.Queues["noise"],
            "Routing:Queues:parks: No rule sends anything here. Name it in a rule, set Reserved to true, or remove it."),
        ["no rules at all"] = (
            routing => routing.Rules.Clear(),
            "Routing:Rules: There are no rules. Write at least one rule."),
    };

    public static TheoryData<string> Cases { get; } = [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryCreate_OneSlip_NamesTheKeyAndTheMend(string slip)
    {
        var options = ShippedCouncil.Routing();
        Slips[slip].Spoil(options);

        RoutingTable.TryCreate(options, ShippedCouncil.Forms.Names, out var table, out var mistakes).ShouldBeFalse();

        table.ShouldBeNull();
        mistakes.Select(mistake => mistake.ToString()).ShouldContain(Slips[slip].Expected);
    }

    [Fact]
    public void TryCreate_SeveralSlips_NamesThemAll()
    {
        var options = ShippedCouncil.Routing();
        options.Queues["noise"].Mailbox = null;
        options.Queues["police"].FallbackMailbox = null;

        RoutingTable.TryCreate(options, ShippedCouncil.Forms.Names, out _, out var mistakes).ShouldBeFalse();

        mistakes.Select(mistake => mistake.Key)
            .ShouldBe(["Routing:Queues:noise:Mailbox", "Routing:Queues:police:FallbackMailbox"]);
    }

    [Fact]
    public void TryCreate_AnyCase_IsUnderstood()
    {
        var options = ShippedCouncil.Routing();
        options.Rules[3].To[0] = "Housing-ASB";
        options.Rules[3].When.Kind[0] = "NOISE";
        options.Rules[2].When.Form[0] = "Hate-Crime";

        RoutingTable.TryCreate(options, ShippedCouncil.Forms.Names, out _, out var mistakes).ShouldBeTrue(string.Join('\n', mistakes));
    }
}
