using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.CaseReview;

public class ThresholdsTests
{
    private static readonly Threshold First = Presets.Usual with { EffectiveFrom = new(2024, 4, 1) };
    private static readonly Threshold Second = Presets.Usual with { EffectiveFrom = new(2025, 4, 1), DistinctPeople = 3 };
    private static readonly Threshold Third = Presets.Usual with { EffectiveFrom = new(2026, 9, 9), MinimumComplaints = 2 };
    private readonly Thresholds versions = new([Second, Third, First]);

    [Theory]
    [InlineData("2024-04-01", "2024-04-01", "the day the first begins")]
    [InlineData("2025-03-31", "2024-04-01", "the day before the second")]
    [InlineData("2025-04-01", "2025-04-01", "the day the second begins")]
    [InlineData("2026-09-08", "2025-04-01", "the day before the third")]
    [InlineData("2026-09-09", "2026-09-09", "the day the third begins")]
    [InlineData("2100-01-01", "2026-09-09", "the last stays in force")]
    public void InForce_Day_IsTheLatestThatHasBegun(string day, string from, string because) =>
        versions.InForce(Date(day)).EffectiveFrom.ShouldBe(Date(from), because);

    [Fact]
    public void InForce_BeforeTheFirst_IsAMistakeInTheSettings() =>
        Should.Throw<InvalidOperationException>(() =>
            versions.InForce(new(2024, 3, 31))).Message.ShouldBe("No case review threshold is in force on that day.");

    [Theory]
    [InlineData("2026-09-08", Outcome.NotMetYet)]
    [InlineData("2026-09-09", Outcome.LikelyMet)]
    public void Assess_OnTheDayANewOneBegins_GoesByIt(string day, Outcome expected) =>
        Eligibility.Assess(Told.History("2026-08-01", "2026-08-02"), versions.InForce(Date(day)), Date(day)).Outcome.ShouldBe(expected);

    [Theory]
    [InlineData(7, "7 days", "2026-03-16")]
    [InlineData(30, "30 days", "2026-04-08")]
    [InlineData(1, "1 day", "2026-03-10")]
    public void ReportWithin_Days_CountsTheFirst(int days, string text, string lastDay)
    {
        var within = ReportWithin.Days(days);

        within.ToString().ShouldBe(text);
        within.LastDay(new(2026, 3, 10)).ShouldBe(Date(lastDay));
        within.ShouldBe(ReportWithin.Days(days), "the same period is the same value");
    }

    [Fact]
    public void ReportWithin_OneMonth_IsNotADay() =>
        ReportWithin.OneMonth.ShouldNotBe(ReportWithin.Days(1));
}
