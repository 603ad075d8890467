using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>Reports in which somebody who works for the council is involved, which their colleagues must not read.</summary>
public class RestrictedTests
{
    [Fact]
    public void Decide_WhateverIsAnswered_TellsAManagerAndThoseAgreedTo()
    {
        foreach (var facts in EveryCombination.Reachable(ShippedCouncil.Forms.Names))
        {
            var (open, restricted) = (Decide(facts), Decide(facts with { InvolvesStaff = true }));
            restricted.Lead.Id.ShouldBe("managers");
            Queues(restricted)
                .ShouldBe(["managers", .. open.Destinations.Where(told => told.Queue.IsOutside).Select(told => told.Queue.Id)]);
            open.Destinations.ShouldNotContain(told => told.Queue.Id == "managers");
        }
    }

    [Fact]
    public void Decide_AnAddressInTheRecords_TellsNoTeamOfItsLandlord()
    {
        var decision = Decide(Noise with { ListedTenure = "council-landlord", InvolvesStaff = true });

        Queues(decision).ShouldBe(["managers"]);
        decision.Restricted.ShouldBeTrue();
        decision.MatchedRules.ShouldBe([RoutingTable.RestrictedReason]);
    }

    [Theory]
    [InlineData("asb"), InlineData("hate-crime"), InlineData("case-review")]
    public void Facts_OfEveryForm_FollowTheAnswer(string form)
    {
        var facts = ShippedCouncil.Forms.Find(form)!.Facts;

        facts(Answers.None.With(Staff.Id, new ChoiceAnswer("yes"))).InvolvesStaff.ShouldBeTrue();
        facts(Answers.None.With(Staff.Id, new ChoiceAnswer("no"))).InvolvesStaff.ShouldBeFalse();
        facts(Answers.None).InvolvesStaff.ShouldBeFalse();
    }

    [Theory]
    [InlineData("asb"), InlineData("hate-crime"), InlineData("case-review")]
    public void Question_OfEveryForm_IsAsked(string form) =>
        ShippedCouncil.Forms.Find(form)!.Form.Steps.SelectMany(step => step.Questions).ShouldContain(question => question.Id == Staff.Id);

    private static readonly Dictionary<string, (Action<RoutingOptions> Spoil, string Expected)> Slips = new()
    {
        ["nobody named"] = (
            routing => routing.Restricted = " ",
            "Routing:Restricted: It is missing. Name the queue of a manager, for reports in which somebody who works for you may be "
                + "involved."),
        ["a queue that does not exist"] = (
            routing => routing.Restricted = "boss",
            $"Routing:Restricted: There is no queue “boss”. Use one of: {string.Join(", ", ShippedCouncil.Routing().Queues.Keys)}."),
        ["a body outside"] = (routing => routing.Restricted = "police", Cannot("police")),
        ["a queue that gets a summary"] = (routing => routing.Queues["managers"].Detail = "Summary", Cannot("managers")),
        ["a queue that promises nothing in danger"] = (routing => routing.Queues["managers"].InDanger = null, Cannot("managers")),
        ["a mailbox that a team reads"] = (
            routing => routing.Queues["managers"].Mailbox = "Noise@example.org",
            "Routing:Queues:managers:Mailbox: The team of “noise” reads this mailbox. Give a mailbox that managers alone read."),
        ["a fallback that a team reads"] = (
            routing => routing.Queues["managers"].FallbackMailbox = "noise@example.org",
            "Routing:Queues:managers:FallbackMailbox: The team of “noise” reads this mailbox. Give a mailbox that managers alone read."),
    };

    public static TheoryData<string> SlipNames => [.. Slips.Keys];

    [Theory, MemberData(nameof(SlipNames))]
    public void TryCreate_AManagersQueueThatCannotBe_SaysWhatToWrite(string slip)
    {
        var routing = ShippedCouncil.Routing();
        Slips[slip].Spoil(routing);

        RoutingTable.TryCreate(routing, ShippedCouncil.Forms.Names, out _, out var mistakes).ShouldBeFalse();

        mistakes.Select(mistake => mistake.ToString()).ShouldContain(Slips[slip].Expected);
    }

    private static string Cannot(string queue) =>
        $"Routing:Restricted: “{queue}” cannot take the place of every team. Name a queue that is the council’s own, has every answer, and "
            + "says in InDanger what it promises.";

    private static readonly RoutingFacts Noise =
        new("asb", Kinds.Of("noise"), "owner", Urgency.Routine, RepeatOrVulnerable: false, HateElement: false, Consents.None);

    private static RoutingDecision Decide(RoutingFacts facts) => ShippedCouncil.Table.Decide(facts);

    private static IEnumerable<string> Queues(RoutingDecision decision) => decision.Destinations.Select(told => told.Queue.Id);
}
