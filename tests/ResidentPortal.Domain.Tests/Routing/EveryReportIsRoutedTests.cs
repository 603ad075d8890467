using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>Every combination of answers, each with every mix of consents, through the shipped table.</summary>
public class EveryReportIsRoutedTests
{
    [Fact]
    public void OfAnswers_Facts_AreAllDifferent()
    {
        var all = All.ToList();

        all.Distinct().Count().ShouldBe(all.Count);
        all.Count.ShouldBe(20 * 6 * 3 * 2 * 2 * 64);
    }

    [Fact]
    public void Reachable_Facts_AreThoseThatTheFormsLeadTo()
    {
        var names = ShippedCouncil.Forms.Names;
        var all = EveryCombination.Reachable(names).ToList();

        all.Distinct().Count().ShouldBe(all.Count);
        // Police and Victim Support in six kinds of home, a landlord in two; of hate crimes Mencap too, Barnet Homes of its tenants, and
        // always with hate.
        all.Count.ShouldBe((18 * 12 * ((4 * 4) + (2 * 8))) + (6 * ((3 * 8) + (3 * 16))) + (12 * 6));
        SharingProof.Of(ShippedCouncil.Description, names, EveryCombination.Of(names, ShippedCouncil.Table)).ShouldSatisfyAllConditions(
            proof => proof.Combinations.ShouldBe(all.Count),
            proof => proof.Mistakes.ShouldBeEmpty());
    }

    [Theory]
    [InlineData("police", "The resident agreed that the police may have it", "Council:Partners:0: A yes to the police reaches nobody")]
    [InlineData("landlord", "The resident agreed that the housing association may have it", "Council:Partners:1: A yes to the housing")]
    [InlineData("barnet-homes", "The resident agreed that Barnet Homes may have it",
        "Council:Partners:2: A yes to Barnet Homes reaches nobody")]
    [InlineData("private-rented", "The tenant agreed that the landlord or agent is told",
        "Council:Tenures:2:ByHand: A yes to the landlord or agent is not led by “community-safety”, which is to pass it on, in ")]
    public void SharingProof_ARuleLeftOut_NamesWhoIsNotReached(string consent, string rule, string expected)
    {
        var routing = ShippedCouncil.Routing();
        routing.Rules.RemoveAll(one => one.Name == rule).ShouldBe(1, consent);
        // A queue that no rule uses any more is not what is looked at here.
        foreach (var queue in routing.Queues.Values)
            queue.Reserved = true;
        RoutingTable.TryCreate(routing, ShippedCouncil.Forms.Names, out var table, out var mistakes)
            .ShouldBeTrue(string.Join('\n', mistakes));
        SharingProof.Of(ShippedCouncil.Description, ShippedCouncil.Forms.Names, EveryCombination.Of(ShippedCouncil.Forms.Names, table!))
            .Mistakes.ShouldHaveSingleItem().ToString().ShouldStartWith(expected);
    }

    [Fact]
    public void SharingProof_AnApplicationWhoseLeadHasASummary_SaysThatNobodyCanPassItOn()
    {
        var routing = ShippedCouncil.Routing();
        routing.Leads.Clear();
        routing.Queues["case-review"].Detail = "Summary";
        routing.Rules.RemoveAll(rule => rule.When.HateElement == true && rule.When.Form.Contains("case-review"));
        RoutingTable.TryCreate(routing, ShippedCouncil.Forms.Names, out var table, out var mistakes)
            .ShouldBeTrue(string.Join('\n', mistakes));
        SharingProof.Of(ShippedCouncil.Description, ShippedCouncil.Forms.Names,
            EveryCombination.Of(ShippedCouncil.Forms.Names, table!)).Mistakes.Select(mistake => mistake.ToString())
            .ShouldContain(mistake => mistake.StartsWith(
                "Routing:Leads: A yes to the police or the landlords or the health service (case-review) can be acted on by nobody in 72 "
                    + ""));
    }

    [Fact]
    public void Decide_AnyAnswers_FindsACouncilQueueOrAnAgreedOne() =>
        All.ShouldAllPass(facts =>
        {
            var queues = Queues(facts);
            return queues.Count > 0 && queues.All(queue => !queue.IsOutside || facts.Consents.Include(queue.Consent!));
        });

    [Fact]
    public void Decide_AnyAnswers_TellsEachQueueOnce() =>
        All
            .ShouldAllPass(facts => Queues(facts) is var queues && queues.Distinct().Count() == queues.Count);

    [Fact]
    public void Decide_VulnerableOrHateAdded_TakesNoQueueAway() =>
        All.ShouldAllPass(facts =>
            !Queues(facts).Except(Queues(facts with { RepeatOrVulnerable = true })).Any()
            && !Queues(facts).Except(Queues(facts with { HateElement = true })).Any());

    [Fact]
    public void Decide_ConsentAdded_TakesNoOutsideBodyAway() =>
        All.ShouldAllPass(facts =>
            !Queues(facts).Where(queue => queue.IsOutside)
                .Except(Queues(facts with { Consents = ShippedCouncil.Forms.Names.AllConsents }))
                .Any());

    private static IEnumerable<RoutingFacts> All =>
        EveryCombination.OfAnswers(ShippedCouncil.Forms.Names, [.. Consents.EveryMixOf(ShippedCouncil.Forms.Names.Consents)]);

    private static List<Queue> Queues(RoutingFacts facts) =>
        [.. ShippedCouncil.Table.Decide(facts).Destinations.Select(destination => destination.Queue)];
}

file static class Combinations
{
    // Names the first that fails; ShouldAllBe would print twenty thousand.
    public static void ShouldAllPass(this IEnumerable<RoutingFacts> all, Func<RoutingFacts, bool> holds) =>
        all.FirstOrDefault(facts => !holds(facts)).ShouldBeNull();
}
