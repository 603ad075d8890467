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
        var all = EveryCombination.OfAnswers(ShippedCouncil.Forms.Names).ToList();

        all.Distinct().Count().ShouldBe(all.Count);
        all.Count.ShouldBe(19 * 6 * 3 * 2 * 2 * 16);
    }

    [Fact]
    public void Decide_AnyAnswers_FindsACouncilQueueOrAnAgreedOne() =>
        EveryCombination.OfAnswers(ShippedCouncil.Forms.Names).ShouldAllPass(facts =>
        {
            var queues = Queues(facts);
            return queues.Count > 0 && queues.All(queue => !queue.IsOutside || facts.Consents.Include(queue.Consent!));
        });

    [Fact]
    public void Decide_AnyAnswers_TellsEachQueueOnce() =>
        EveryCombination.OfAnswers(ShippedCouncil.Forms.Names)
            .ShouldAllPass(facts => Queues(facts) is var queues && queues.Distinct().Count() == queues.Count);

    [Fact]
    public void Decide_VulnerableOrHateAdded_TakesNoQueueAway() =>
        EveryCombination.OfAnswers(ShippedCouncil.Forms.Names).ShouldAllPass(facts =>
            !Queues(facts).Except(Queues(facts with { RepeatOrVulnerable = true })).Any()
            && !Queues(facts).Except(Queues(facts with { HateElement = true })).Any());

    [Fact]
    public void Decide_ConsentAdded_TakesNoOutsideBodyAway() =>
        EveryCombination.OfAnswers(ShippedCouncil.Forms.Names).ShouldAllPass(facts =>
            !Queues(facts).Where(queue => queue.IsOutside)
                .Except(Queues(facts with { Consents = ShippedCouncil.Forms.Names.AllConsents }))
                .Any());

    private static List<Queue> Queues(RoutingFacts facts) =>
        [.. ShippedCouncil.Table.Decide(facts).Destinations.Select(destination => destination.Queue)];
}

file static class Combinations
{
    // Names the first that fails; ShouldAllBe would print twenty thousand.
    public static void ShouldAllPass(this IEnumerable<RoutingFacts> all, Func<RoutingFacts, bool> holds) =>
        all.FirstOrDefault(facts => !holds(facts)).ShouldBeNull();
}
