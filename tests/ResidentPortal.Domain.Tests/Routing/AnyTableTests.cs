using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>What holds for every table that a council might write, not only for the shipped one.</summary>
public class AnyTableTests
{
    // Making a table walks every combination, so fewer runs than usual.
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static readonly string[] QueueIds = ["noise", "street-scene", "community-safety", "police", "landlord"];

    private static readonly Gen<RuleOptions> Rules =
        from kinds in SomeOf([.. ShippedCouncil.Forms.Names.Kinds])
        from tenures in SomeOf([.. ShippedCouncil.Forms.Names.Tenures])
        from vulnerable in Gen.Elements<bool?>(null, true, false)
        from to in SomeOf(QueueIds).Where(ids => ids.Count > 0)
        from replaced in Gen.Elements(true, false)
        select new RuleOptions
        {
            Name = $"{string.Join(' ', kinds)} to {string.Join(' ', to)}",
            When = new() { Kind = kinds, Tenure = tenures, RepeatOrVulnerable = vulnerable },
            To = to,
            Otherwise = replaced && to.Any(id => id is "police" or "landlord") ? "community-safety" : null,
        };

    private static readonly Arbitrary<RoutingTable> Tables = Rules.ListOf().Select(Table).ToArbitrary();

    private static readonly Arbitrary<RoutingFacts> Reports =
        Gen.Elements(EveryCombination.Reachable(ShippedCouncil.Forms.Names).ToArray()).ToArbitrary();

    [Fact]
    public void Decide_AnyTable_NeverTellsAnOutsideBodyWithoutConsent() =>
        Prop.ForAll(Tables, Reports, (table, facts) =>
                table.Decide(facts).Destinations.All(told => told.Queue.MayReceive(facts.Consents)))
            .Check(Quick);

    [Fact]
    public void Decide_AnyTable_KeepsTheOrderOfRulesAndQueues() =>
        Prop.ForAll(Tables, Reports, (table, facts) =>
            {
                var inOrder = table.Rules.Where(rule => rule.When.Holds(facts, facts.Kinds.All[0])).SelectMany(rule => rule.To).ToList();
                var places = table.Decide(facts with { Consents = ShippedCouncil.Forms.Names.AllConsents }).Destinations
                    .Select(told => inOrder.IndexOf(told.Queue))
                    .ToList();
                return places.SequenceEqual(places.Order()) && !places.Contains(-1);
            })
            .Check(Quick);

    [Fact]
    public void Decide_SomebodyWhoWorksForTheCouncil_TellsNoTeam() =>
        Prop.ForAll(Tables, Reports, (table, facts) =>
            {
                var (open, restricted) = (table.Decide(facts), table.Decide(facts with { InvolvesStaff = true }));
                return restricted.Lead == table.Restricted
                    && Outside(restricted).SequenceEqual(Outside(open))
                    && restricted.Destinations.Count(told => !told.Queue.IsOutside) == 1;
            })
            .Check(Quick);

    [Fact]
    public void Decide_Twice_DecidesTheSame() =>
        Prop.ForAll(Tables, Reports, (table, facts) =>
                Line(table.Decide(facts)) == Line(table.Decide(facts)))
            .Check(Quick);

    [Fact]
    public void Decide_WithReplacement_AlwaysReachesSomebodyOfTheRule() =>
        Prop.ForAll(Tables, Reports, (table, facts) =>
            {
                var matched = table.Decide(facts).MatchedRules;
                return table.Rules
                    .Where(rule => rule.When.Holds(facts, facts.Kinds.All[0]) && rule.Otherwise is not null)
                    .All(rule => matched.Contains(rule.Name));
            })
            .Check(Quick);

    [Fact]
    public void Decide_AfterALastRule_LooksNoFurther()
    {
        var options = Options([new() { Name = "First", To = ["noise"], When = new() { Kind = ["Noise"] }, Last = true }]);

        RoutingTable.TryCreate(options, ShippedCouncil.Forms.Names, out var table, out _).ShouldBeTrue();

        table!.Decide(new("asb", Kinds.Of("noise"), "owner", Urgency.Routine, false, false, Consents.None))
            .MatchedRules.ShouldBe(["First"]);
    }

    private static Gen<List<string>> SomeOf(string[] names) =>
        Gen.SubListOf(names).SelectMany(some => Gen.Shuffle(some.ToArray())).Select(some => some.ToList());

    private static RoutingTable Table(IEnumerable<RuleOptions> rules)
    {
        RoutingTable.TryCreate(Options(rules), ShippedCouncil.Forms.Names, out var table, out var mistakes)
            .ShouldBeTrue(string.Join('\n', mistakes));
        return table!;
    }

    private static RoutingOptions Options(IEnumerable<RuleOptions> rules)
    {
        var shipped = ShippedCouncil.Routing();
        var options = new RoutingOptions
        {
            Rules = [.. rules, new() { Name = "Everything", To = ["community-safety"] }],
            Restricted = shipped.Restricted,
        };
        foreach (var id in QueueIds.Append(shipped.Restricted!))
        {
            options.Queues[id] = shipped.Queues[id];
            options.Queues[id].Reserved = true;
        }

        return options;
    }

    private static IEnumerable<string> Outside(RoutingDecision decision) =>
        decision.Destinations.Where(told => told.Queue.IsOutside).Select(told => told.Queue.Id);

    private static string Line(RoutingDecision decision) =>
        string.Join(" | ", decision.Destinations.Select(told => $"{told.Queue.Id}: {told.Reason}"));
}
