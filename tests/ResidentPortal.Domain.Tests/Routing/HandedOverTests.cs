using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>What a decision is after somebody handed the report over: who leads, who has it, and who alone may see it.</summary>
public class HandedOverTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);
    private static readonly Queue Noise = Of("noise");
    private static readonly Queue Street = Of("street");
    private static readonly Queue Managers = Of("managers");
    private static readonly Queue Police = Of("police") with { Consent = "police", ReadBy = QueueReader.Liaison };

    [Theory]
    [InlineData("noise", "street", "street", false, "who leads hands the lead over")]
    [InlineData("other", "street", "noise", false, "who does not lead cannot")]
    [InlineData("noise", "police", "noise", false, "a body outside does not lead")]
    [InlineData("noise", "managers", "managers", true, "it is about somebody of the council")]
    [InlineData("other", "managers", "managers", true, "whoever hands it there")]
    public void HandedOver_FromOneToAnother_LeadsAsItShould(string from, string to, string leads, bool restricted, string why)
    {
        var after = new RoutingDecision([new(Noise, ["Noise"]), new(Of("other"), ["Other"])], ["Noise", "Other"], "noise")
            .HandedOver(Of(from), To(to), Managers);

        (after.Lead.Id, after.Restricted).ShouldBe((leads, restricted), why);
        after.Destinations.Select(told => told.Queue.Id).ShouldBe(["noise", "other", to], "whoever had it keeps it");
        after.MatchedRules.ShouldBe(["Noise", "Other"]);
        (after.SentAt(to, default), after.SentAt("noise", default)).ShouldBe((Then, default));
    }

    [Fact]
    public void HandedOver_RestrictedReport_StaysWithTheManagers()
    {
        var before = new RoutingDecision([new(Managers, ["Staff"])], ["Staff"], "managers") { Restricted = true };

        var after = before.HandedOver(Managers, To("street"), Managers);
        (after.Lead.Id, after.Restricted).ShouldBe(("managers", true));
        // Another queue of managers holds since.
        after = before.HandedOver(Managers, To("street"), Of("other-managers"));
        (after.Lead.Id, after.Restricted).ShouldBe(("managers", true));
    }

    [Fact]
    public void HandedOver_ToWhoHasIt_AddsTheReasonAndBeginsAnew()
    {
        var after = new RoutingDecision([new(Noise, ["Noise"]), new(Street, ["Place"]) { ByRecordsAlone = true }], ["Noise"], "noise")
            .HandedOver(Noise, To("street"), Managers);

        after.Destinations.Count.ShouldBe(2);
        var street = after.Destinations[1];
        (street.Reason, street.Since, street.ByRecordsAlone).ShouldBe(("Place; Handed over", Then, true));
        after.Lead.Id.ShouldBe("street");
    }

    private static Destination To(string id) =>
        new(new[] { Street, Managers, Police }.Single(queue => queue.Id == id), ["Handed over"]) { Since = Then };

    private static Queue Of(string id) => new(
        id, id, $"{id}@council.example", "duty@council.example", QueueDetail.Full,
        new ServicePromise(5, PromiseUnit.WorkingDays, "We will look at it {by}."));
}
