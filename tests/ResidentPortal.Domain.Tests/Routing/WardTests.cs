using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>Rules by ward, which the council's list of addresses brings.</summary>
public class WardTests
{
    [Fact]
    public void Decide_ARuleForTwoWards_HoldsInTheseAlone()
    {
        var table = Table(Hotspot(["Hendon", "Edgware"]));
        foreach (var ward in (string[])["Hendon", "Edgware"])
            Queues(table, Litter with { Ward = ward }).ShouldBe(["street-scene", "community-safety"]);
        foreach (var ward in (string[])["Underhill", RoutingFacts.NoWard])
            Queues(table, Litter with { Ward = ward }).ShouldBe(["street-scene"]);
    }

    [Fact]
    public void Combinations_OfATableWithWards_HaveThoseThatRulesNameAndNone()
    {
        var (names, table) = (ShippedCouncil.Forms.Names, Table(Hotspot(["Hendon", "Edgware"])));
        table.Wards.ShouldBe([RoutingFacts.NoWard, "Hendon", "Edgware"]);
        var all = EveryCombination.Reachable(names, table.Wards).ToList();
        all.Count.ShouldBe(3 * EveryCombination.Reachable(names).Count());
        all.Distinct().Count().ShouldBe(all.Count);
        SharingProof.Of(ShippedCouncil.Description, names, EveryCombination.Of(names, table)).ShouldSatisfyAllConditions(
            proof => proof.Combinations.ShouldBe(all.Count),
            proof => proof.Mistakes.ShouldBeEmpty());
        ShippedCouncil.Table.Wards.ShouldBe([RoutingFacts.NoWard], "No shipped rule goes by wards.");
    }

    [Fact]
    public void TryCreate_AWardThatTheCouncilHasNot_NamesThoseItHas() =>
        Mistakes(Hotspot(["Atlantis"])).ShouldHaveSingleItem().ToString()
            .ShouldStartWith("Routing:Rules:0:When:Ward:0: “Atlantis” is not known. Use one of: Barnet Vale, Brunswick Park,");

    [Fact]
    public void TryCreate_OneWardWithoutAQueue_NamesIt()
    {
        // Whatever happens in Hendon ends at a rule that needs a consent.
        var mistake = Mistakes(new() { Name = "Nobody", When = new() { Ward = ["Hendon"] }, To = ["police"], Last = true })[0].ToString();
        mistake.ShouldContain("combinations of answers reach no queue");
        mistake.ShouldContain(", Hendon, ");
    }

    [Fact]
    public void SharingProof_AYesThatReachesNobodyInOneWard_IsFound()
    {
        var table = Table(new() { Name = "Hendon’s own", When = new() { Ward = ["Hendon"] }, To = ["community-safety"], Last = true });
        SharingProof.Of(ShippedCouncil.Description, ShippedCouncil.Forms.Names,
            EveryCombination.Of(ShippedCouncil.Forms.Names, table)).Mistakes.ShouldContain(mistake =>
            mistake.Key == "Council:Partners:0" && mistake.Problem.Contains("reaches nobody", StringComparison.Ordinal)
                && mistake.Problem.Contains(", Hendon, ", StringComparison.Ordinal));
    }

    [Fact]
    public void WhoGets_ARuleForOneWard_NamesItsQueue()
    {
        var table = Table(Hotspot(["Hendon"], "street-scene-vehicles"));
        WhoGets.Of("hate-crime", ShippedCouncil.Forms.Names, table).Sometimes.ShouldContain(queue => queue.Id == "street-scene-vehicles");
    }

    private static readonly RoutingFacts Litter =
        new("asb", Kinds.Of("litter-or-fly-tipping"), "owner", Urgency.Routine, false, false, Consents.None);

    private static RuleOptions Hotspot(List<string> wards, string queue = "community-safety") =>
        new() { Name = "A hot spot", When = new() { Ward = wards }, To = [queue] };

    private static IEnumerable<string> Queues(RoutingTable table, RoutingFacts facts) =>
        table.Decide(facts).Destinations.Select(told => told.Queue.Id).OrderByDescending(id => id);

    private static RoutingTable Table(RuleOptions first)
    {
        RoutingTable.TryCreate(With(first), ShippedCouncil.Forms.Names, out var table, out var mistakes)
            .ShouldBeTrue(string.Join('\n', mistakes));
        return table!;
    }

    private static IReadOnlyList<RoutingMistake> Mistakes(RuleOptions first)
    {
        RoutingTable.TryCreate(With(first), ShippedCouncil.Forms.Names, out _, out var mistakes).ShouldBeFalse();
        return mistakes;
    }

    private static RoutingOptions With(RuleOptions first)
    {
        var options = ShippedCouncil.Routing();
        options.Rules.Insert(0, first);
        return options;
    }
}
