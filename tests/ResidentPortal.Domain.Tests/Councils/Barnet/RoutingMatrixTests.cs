using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Councils.Barnet;

/// <summary>The matrix that the partnership agreed, kind by kind and home by home.</summary>
public class RoutingMatrixTests
{
    private static readonly Consents All = Consents.To("police", "landlord");

    [Theory]
    [InlineData("noise", "housing-asb, noise", "landlord, noise", "noise")]
    [InlineData("rowdy-behaviour", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("neighbour-harassment", "housing-asb", "landlord, community-safety", "community-safety")]
    [InlineData("vehicle-nuisance", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("abandoned-vehicle", "housing-estates", "landlord", "street-scene-vehicles")]
    [InlineData("animal-problems", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("dog-fouling", "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData("street-drinking", "community-safety", "community-safety, landlord", "community-safety")]
    [InlineData("begging", "community-safety", "community-safety, landlord", "community-safety")]
    [InlineData("drugs", "housing-asb", "landlord, community-safety", "community-safety")]
    [InlineData("graffiti", "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData("damage", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("litter-or-fly-tipping", "housing-estates, street-scene", "landlord, street-scene", "street-scene")]
    [InlineData("fireworks", "", "landlord", "")]
    [InlineData("trespass", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("prostitution-related", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("malicious-communications", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("something-else", "housing-asb, community-safety", "landlord, community-safety", "community-safety")]
    [InlineData("hate-crime", "hate-crime", "hate-crime, landlord", "hate-crime")]
    public void Decide_PoliceAndHousingAgreed_FollowsTheMatrixAndTellsThePolice(
        string kind, string barnetHomes, string housingAssociation, string elsewhere)
    {
        Told("council-landlord", Consents.To("police")).ShouldBe(barnetHomes);
        Told("housing-association", All).ShouldBe(housingAssociation);
        foreach (var tenure in new[] { "private-rented", "owner", "public-place", "not-known" })
            Told(tenure, Consents.To("police")).ShouldBe(elsewhere, tenure);

        string Told(string tenure, Consents agreed)
        {
            var queues = Queues(Report(kind, tenure, agreed)).Split(", ");
            queues.ShouldContain("police", $"{kind}, {tenure}");
            return string.Join(", ", queues.Where(queue => queue != "police"));
        }
    }

    [Fact]
    public void Decide_ApplicationWithAHateElement_AlsoTellsTheCoordinator()
    {
        var application = Report("case-review", "owner", Consents.None);
        Queues(application).ShouldBe("case-review");
        Queues(application with { HateElement = true }).ShouldBe("hate-crime, case-review");
        ShippedCouncil.Table.Decide(application with { HateElement = true }).Lead.Id.ShouldBe("case-review");
    }

    [Theory]
    [InlineData("noise", "noise, community-safety")]
    [InlineData("graffiti", "street-scene, community-safety")]
    [InlineData("hate-crime", "hate-crime, community-safety")]
    public void Decide_PrivateLandlordMayKnow_IsLedByWhoeverPassesItOn(string kind, string expected)
    {
        var report = Report(kind, "private-rented", Consents.To("private-rented"));
        Queues(report).ShouldBe(expected);
        ShippedCouncil.Table.Decide(report).Lead.Id.ShouldBe("community-safety");
    }

    [Fact]
    public void Decide_HateCrimeWhereBarnetHomesIsAgreed_TellsIt() =>
        Queues(Report("hate-crime", "council-landlord", Consents.To("barnet-homes")) with { HateElement = true })
            .ShouldBe("hate-crime, barnet-homes");

    [Fact]
    public void Decide_SeveralKinds_GoesWhereEachOfThemGoes()
    {
        var both = Report("noise", "owner", Consents.None) with { Kinds = Kinds.Of("noise", "neighbour-harassment", "begging") };
        Queues(both).ShouldBe("noise, community-safety");
        ShippedCouncil.Table.Decide(both).Lead.Id.ShouldBe("community-safety");
    }

    [Theory]
    [InlineData("noise", "housing-association", "noise", "the landlord is not told")]
    [InlineData("drugs", "council-landlord", "housing-asb", "the police are not told")]
    [InlineData("drugs", "housing-association", "community-safety", "neither is told")]
    [InlineData("litter-or-fly-tipping", "housing-association", "street-scene", "the street scene team has it anyway")]
    [InlineData("abandoned-vehicle", "housing-association", "street-scene-vehicles", "the council takes the landlord's place")]
    [InlineData("fireworks", "public-place", "community-safety", "the council takes the police's place")]
    [InlineData("hate-crime", "not-known", "hate-crime", "the coordinator has it anyway")]
    public void Decide_NothingAgreed_StaysWithTheCouncil(string kind, string tenure, string expected, string because) =>
        Queues(Report(kind, tenure, Consents.None)).ShouldBe(expected, because);

    [Fact]
    public void Decide_RepeatOrVulnerable_AddsCommunitySafety() =>
        Queues(Report("noise", "owner", Consents.None) with { RepeatOrVulnerable = true }).ShouldBe("noise, community-safety");

    [Fact]
    public void Decide_HateElement_AddsTheCoordinator() =>
        Queues(Report("noise", "owner", Consents.None) with { HateElement = true }).ShouldBe("noise, hate-crime");

    [Theory]
    [InlineData(true, "noise, community-safety, police", "agreed")]
    [InlineData(false, "noise, community-safety", "not agreed")]
    public void Decide_SentAfterDanger_AddsCommunitySafety(bool agreed, string expected, string because) =>
        Queues(Report("noise", "owner", agreed ? Consents.To("police") : Consents.None) with { Urgency = Urgency.Emergency })
            .ShouldBe(expected, because);

    [Fact]
    public void Decide_HateCrimeWithEveryConsent_TellsEachBodyOnce() =>
        Queues(Report("hate-crime", "public-place", Consents.To("police", "mencap", "victim-support")) with { HateElement = true })
            .ShouldBe("hate-crime, police, mencap, victim-support");

    [Fact]
    public void Decide_MencapAgreedOnAsb_IsNotTold() =>
        Queues(Report("noise", "owner", Consents.To("mencap", "victim-support"))).ShouldBe("noise, victim-support");

    [Fact]
    public void Decide_TwoRulesToOneQueue_KeepsBothReasons()
    {
        var decision = ShippedCouncil.Table.Decide(Report("begging", "public-place", Consents.None) with { RepeatOrVulnerable = true });

        decision.Destinations.ShouldHaveSingleItem().Reason
            .ShouldBe("Street drinking or begging; It happened before, or somebody is vulnerable");
        decision.MatchedRules.ShouldBe(["Street drinking or begging", "It happened before, or somebody is vulnerable"]);
    }

    private static RoutingFacts Report(string kind, string tenure, Consents consents)
    {
        var form = kind is "hate-crime" or "case-review" ? kind : "asb";
        return new(form, Kinds.Of(kind), tenure, Urgency.Routine, RepeatOrVulnerable: false, HateElement: false, consents);
    }

    private static string Queues(RoutingFacts facts) =>
        string.Join(", ", ShippedCouncil.Table.Decide(facts).Destinations.Select(destination => destination.Queue.Id));
}
