using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.CaseReview;

public class ServiceLevelsTests
{
    private static readonly ServiceLevels FiveTwentyTen = new(5, 20, 10) { OutcomeAfterDecision = true };
    private static readonly ServiceLevels TenFifteenTwenty = new(10, 15, 20);
    private static readonly ServiceLevels FiveFifteen = new(5, 15, null);

    public static TheoryData<string, ServiceLevels, string, string> Levels => new()
    {
        { "over Christmas, the outcome after the decision", FiveTwentyTen, "2026-12-11",
            "Acknowledged 2026-12-18, Decided 2027-01-13, Outcome 2027-01-27" },
        { "over Christmas, all after the application", TenFifteenTwenty, "2026-12-11",
            "Acknowledged 2026-12-29, Decided 2027-01-06, Outcome 2027-01-13" },
        { "over Christmas, no outcome promised", FiveFifteen, "2026-12-11", "Acknowledged 2026-12-18, Decided 2027-01-06" },
        { "over Easter, the outcome after the decision and a May holiday", FiveTwentyTen, "2026-04-01",
            "Acknowledged 2026-04-10, Decided 2026-05-01, Outcome 2026-05-18" },
        { "over Easter, all after the application", TenFifteenTwenty, "2026-04-01",
            "Acknowledged 2026-04-17, Decided 2026-04-24, Outcome 2026-05-01" },
        { "over Easter, no outcome promised", FiveFifteen, "2026-04-01", "Acknowledged 2026-04-10, Decided 2026-04-24" },
        { "applied on a Saturday", FiveFifteen, "2026-12-12", "Acknowledged 2026-12-18, Decided 2027-01-06" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Milestones_Levels_AreCountedInWorkingDays(string because, ServiceLevels levels, string applied, string expected) =>
        Line(levels.Milestones(Date(applied), WorkingCalendar.WithoutClosures)).ShouldBe(expected, because);

    [Fact]
    public void Milestones_CouncilClosed_ComeLater() =>
        Line(FiveTwentyTen.Milestones(new(2026, 12, 11), new WorkingCalendar([new(2026, 12, 29), new(2026, 12, 30), new(2026, 12, 31)])))
            .ShouldBe("Acknowledged 2026-12-18, Decided 2027-01-18, Outcome 2027-02-01");

    private static string Line(IEnumerable<Milestone> milestones) =>
        string.Join(", ", milestones.Select(milestone => $"{milestone.Kind} {milestone.By:yyyy-MM-dd}"));
}
