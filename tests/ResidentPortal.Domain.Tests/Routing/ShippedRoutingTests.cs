using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Routing.ReportKind;
using static ResidentPortal.Domain.Routing.Tenure;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>The matrix that the partnership agreed, kind by kind and home by home.</summary>
public class ShippedRoutingTests
{
    private const Consents All = Consents.Police | Consents.Housing;

    [Theory]
    [InlineData(Noise, "housing-asb, noise", "landlord, noise", "noise")]
    [InlineData(RowdyBehaviour, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(NeighbourHarassment, "housing-asb", "landlord, community-safety", "community-safety")]
    [InlineData(VehicleNuisance, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(AbandonedVehicle, "housing-estates", "landlord", "street-scene-vehicles")]
    [InlineData(AnimalProblems, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(DogFouling, "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData(StreetDrinking, "community-safety", "community-safety", "community-safety")]
    [InlineData(Begging, "community-safety", "community-safety", "community-safety")]
    [InlineData(Drugs, "police, housing-asb", "police, landlord, community-safety", "police, community-safety")]
    [InlineData(Graffiti, "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData(LitterOrFlyTipping, "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData(Fireworks, "police", "police", "police")]
    [InlineData(Trespass, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(ProstitutionRelated, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(MaliciousCommunications, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(SomethingElse, "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData(HateCrime, "hate-crime, police", "hate-crime, police", "hate-crime, police")]
    public void Decide_PoliceAndHousingAgreed_FollowsTheMatrix(
        ReportKind kind, string barnetHomes, string housingAssociation, string elsewhere)
    {
        Queues(Report(kind, BarnetHomes, All)).ShouldBe(barnetHomes);
        Queues(Report(kind, HousingAssociation, All)).ShouldBe(housingAssociation);
        foreach (var tenure in new[] { PrivateRented, Owner, PublicPlace, NotKnown })
            Queues(Report(kind, tenure, All)).ShouldBe(elsewhere, tenure.ToString());
    }

    [Theory]
    [InlineData(Noise, HousingAssociation, "noise", "the landlord is not told")]
    [InlineData(Drugs, BarnetHomes, "housing-asb", "the police are not told")]
    [InlineData(Drugs, HousingAssociation, "community-safety", "neither is told")]
    [InlineData(LitterOrFlyTipping, HousingAssociation, "street-scene", "the street scene team has it anyway")]
    [InlineData(AbandonedVehicle, HousingAssociation, "street-scene-vehicles", "the council takes the landlord's place")]
    [InlineData(Fireworks, PublicPlace, "community-safety", "the council takes the police's place")]
    [InlineData(HateCrime, NotKnown, "hate-crime", "the coordinator has it anyway")]
    public void Decide_NothingAgreed_StaysWithTheCouncil(ReportKind kind, Tenure tenure, string expected, string because) =>
        Queues(Report(kind, tenure, Consents.None)).ShouldBe(expected, because);

    [Fact]
    public void Decide_RepeatOrVulnerable_AddsCommunitySafety() =>
        Queues(Report(Noise, Owner, All) with { RepeatOrVulnerable = true }).ShouldBe("noise, community-safety");

    [Fact]
    public void Decide_HateElement_AddsTheCoordinator() =>
        Queues(Report(Noise, Owner, All) with { HateElement = true }).ShouldBe("noise, hate-crime");

    [Theory]
    [InlineData(All, "noise, community-safety, police", "agreed")]
    [InlineData(Consents.None, "noise, community-safety", "not agreed")]
    public void Decide_SentAfterDanger_AddsCommunitySafety(Consents consents, string expected, string because) =>
        Queues(Report(Noise, Owner, consents) with { Urgency = Urgency.Emergency }).ShouldBe(expected, because);

    [Fact]
    public void Decide_HateCrimeWithEveryConsent_TellsEachBodyOnce() =>
        Queues(Report(HateCrime, PublicPlace, EveryCombination.AllConsents) with { HateElement = true })
            .ShouldBe("hate-crime, police, mencap, victim-support");

    [Fact]
    public void Decide_MencapAgreedOnAsb_IsNotTold() =>
        Queues(Report(Noise, Owner, Consents.Mencap | Consents.VictimSupport)).ShouldBe("noise, victim-support");

    [Fact]
    public void Decide_TwoRulesToOneQueue_KeepsBothReasons()
    {
        var decision = ShippedRouting.Table.Decide(Report(Begging, PublicPlace, All) with { RepeatOrVulnerable = true });

        decision.Destinations.ShouldHaveSingleItem().Reason
            .ShouldBe("Street drinking or begging; It happened before, or somebody is vulnerable");
        decision.MatchedRules.ShouldBe(["Street drinking or begging", "It happened before, or somebody is vulnerable"]);
    }

    private static RoutingFacts Report(ReportKind kind, Tenure tenure, Consents consents) =>
        new(kind, tenure, Urgency.Routine, RepeatOrVulnerable: false, HateElement: false, consents);

    private static string Queues(RoutingFacts facts) =>
        string.Join(", ", ShippedRouting.Table.Decide(facts).Destinations.Select(destination => destination.Queue.Id));
}
