using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>Whose an address is, by the council's records, brings teams. Residents cannot find out by it whose any address is.</summary>
public class ListedTenureTests
{
    private static readonly RoutingTable Table = ShippedCouncil.Table;

    private static readonly RoutingFacts Noise =
        new("asb", Kinds.Of("noise"), Tenure.NotKnown, Urgency.Routine, false, false, Consents.None);

    [Fact]
    public void Decide_ANeighbourWhoseHomeIsListed_BringsItsLandlordsTeam()
    {
        var decision = Table.Decide(Noise with { ListedTenure = "council-landlord" });
        decision.Destinations.Select(told => (told.Queue.Id, told.ByRecordsAlone)).ShouldBe([("noise", false), ("housing-asb", true)]);
        decision.Told.Select(told => told.Queue.Id).ShouldBe(["noise"]);
        decision.MatchedRules.ShouldBe(["Noise in a Barnet Homes property", "Noise"]);
        decision.Lead.Id.ShouldBe("noise");
    }

    [Fact]
    public void Decide_WhatThePersonKnowsToo_IsToldToThem() =>
        Table.Decide(Noise with { Tenure = "council-landlord", ListedTenure = "council-landlord" }).Destinations
            .ShouldAllBe(told => !told.ByRecordsAlone);

    [Fact]
    public void Decide_AnyRecords_ChangeNothingThatResidentsSeeAndTellNobodyOutside()
    {
        // Each eleventh: all of them take half a minute.
        foreach (var facts in EveryCombination.Reachable(ShippedCouncil.Forms.Names).Where((_, number) => number % 11 == 0))
        {
            var without = Table.Decide(facts);
            foreach (var tenure in ShippedCouncil.Description.Tenures)
            {
                var with = Table.Decide(facts with { ListedTenure = tenure.Id });
                with.Told.Select(told => told.Queue).ShouldBe(without.Destinations.Select(told => told.Queue));
                with.Lead.ShouldBe(without.Lead);
                with.Destinations.ShouldAllBe(told => !told.ByRecordsAlone || !told.Queue.IsOutside);
            }
        }
    }

    [Fact]
    public void Decide_ABodyOutsideThatOnlyTheRecordsWouldBring_IsNotTold()
    {
        var options = ShippedCouncil.Routing();
        options.Rules.Insert(0, new()
        {
            Name = "Police for council homes",
            When = new() { Tenure = ["council-landlord"], Kind = ["noise"] },
            To = ["police"],
        });
        options.Rules.RemoveAll(rule => rule.When.Consent.Contains("police"));
        RoutingTable.TryCreate(options, ShippedCouncil.Forms.Names, out var table, out var mistakes)
            .ShouldBeTrue(string.Join('\n', mistakes));
        table!.Decide(Noise with { ListedTenure = "council-landlord", Consents = Consents.To("police") }).Destinations
            .Select(told => told.Queue.Id).ShouldBe(["noise", "housing-asb"]);
    }

    [Fact]
    public void MayBeBroughtByRecords_IsTheSameWhateverTheySay()
    {
        var tenures = ShippedCouncil.Description.Tenures.Select(tenure => tenure.Id).ToList();
        var may = tenures.Append("").Select(tenure =>
            string.Join(' ', Table.MayBeBroughtByRecords(Noise with { ListedTenure = tenure }, tenures).Select(queue => queue.Id)))
                .ToList();
        may.ShouldAllBe(queues => queues == "housing-asb");
        Table.MayBeBroughtByRecords(Noise with { FormId = "hate-crime", Kinds = Kinds.Of("hate-crime"), HateElement = true }, tenures)
            .ShouldBeEmpty("In a hate crime report Barnet Homes needs a consent.");
    }
}
