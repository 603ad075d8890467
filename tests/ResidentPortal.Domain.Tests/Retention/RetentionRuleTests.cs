using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Retention;

public class RetentionRuleTests
{
    private static readonly DateOnly Today = new(2028, 6, 1);

    private static readonly Arbitrary<int> DaysLater = Gen.Choose(0, 1200).ToArbitrary();

    private static KeptReport Read(string received, string? closed = null, string form = AsbReport.Id) =>
        new(form, KeptAs.Report, Date(received))
        {
            Closed = closed is null ? null : Date(closed),
            IsTaken = true,
            IsDelivered = true,
        };

    private static Keeping Of(KeptReport report) => RetentionRule.Of(report, RetentionPeriods.Default, Today);

    [Theory]
    [InlineData("2027-03-03", null, "2028-03-03", "12 months after it came")]
    [InlineData("2027-03-03", "2027-03-10", "2028-03-03", "closed early: the receipt decides")]
    [InlineData("2027-03-03", "2028-01-15", "2028-07-15", "closed late: six months after that")]
    [InlineData("2027-03-03", "2027-09-03", "2028-03-03", "both on one day")]
    [InlineData("2027-08-31", "2028-08-31", "2029-02-28", "no 31 February: the month's last day")]
    [InlineData("2028-02-29", null, "2029-02-28", "a leap day, a year on")]
    [InlineData("2027-02-28", null, "2028-02-28", "28 February stays 28 February in a leap year")]
    [InlineData("2026-08-31", "2027-08-31", "2028-02-29", "closed on 31 August before a leap year")]
    public void Of_AReport_IsKeptUntilTheLaterDay(string received, string? closed, string expected, string because) =>
        Of(Read(received, closed)).Until.ShouldBe(Date(expected), because);

    [Fact]
    public void Of_AnApplication_IsKeptForSixYears() =>
        Of(Read("2027-03-03", form: CaseReviewApplication.Id)).InWords.ShouldBe(
            "Kept until 3 March 2033, because it came on 3 March 2027 and is kept for 6 years after that.");

    [Fact]
    public void Of_AClosedReport_SaysWhy() => Of(Read("2027-03-03", "2028-01-15")).InWords.ShouldBe(
        "Kept until 15 July 2028, because it was closed on 15 January 2028 and is kept for 6 months after that.");

    [Theory]
    [InlineData("2028-04-01", "2028-05-01", "thirty days after it was marked")]
    [InlineData(null, "2027-04-02", "never marked with a day: after it came")]
    public void Of_Spam_IsKeptForThirtyDays(string? marked, string expected, string because)
    {
        var spam = new KeptReport(AsbReport.Id, KeptAs.Spam, Date("2027-03-03")) { MarkedSpam = marked is null ? null : Date(marked) };
        Of(spam).Until.ShouldBe(Date(expected), because);
        Of(spam).Spared.ShouldBeEmpty("a person has looked at it");
    }

    public static TheoryData<string, KeptReport, Spared[]> Sparing() => new()
    {
        { "read, delivered and nothing else", Read("2026-01-01"), [] },
        { "nobody has it", Read("2026-01-01") with { IsTaken = false }, [Spared.Untaken] },
        { "its email never arrived", Read("2026-01-01") with { IsDelivered = false }, [Spared.Undelivered] },
        { "the resident added something", Read("2026-01-01") with { HasNews = true }, [Spared.NewFromResident] },
        { "a legal hold", Read("2026-01-01") with { IsOnHold = true }, [Spared.LegalHold] },
        { "an open case review", Read("2026-01-01") with { IsInCaseReview = true }, [Spared.CaseReview] },
        { "looked at again today", Read("2026-01-01") with { LookedAtAgain = Today }, [Spared.InWork] },
        { "looked at again yesterday", Read("2026-01-01") with { LookedAtAgain = Today.AddDays(-1) }, [] },
        { "held", Read("2026-01-01") with { As = KeptAs.Held, IsTaken = false, IsDelivered = false }, [Spared.Held] },
        { "spam on hold", Read("2026-01-01") with { As = KeptAs.Spam, IsTaken = false, IsOnHold = true }, [Spared.LegalHold] },
        {
            "everything at once",
            Read("2026-01-01") with { IsTaken = false, IsDelivered = false, HasNews = true, IsOnHold = true, IsInCaseReview = true },
            [Spared.LegalHold, Spared.CaseReview, Spared.Untaken, Spared.Undelivered, Spared.NewFromResident]
        },
    };

    [Theory, MemberData(nameof(Sparing))]
    public void Of_AReportWhoseTimeIsOver_IsSparedForEachReason(string because, KeptReport report, Spared[] expected)
    {
        var keeping = Of(report);
        keeping.Spared.ShouldBe(expected, because);
        keeping.IsOver(Today, announced: new(2028, 1, 1)).ShouldBe(expected.Length == 0, because);
        keeping.IsToBeAnnounced(Today).ShouldBe(expected.Length == 0, because);
        keeping.IsSparedNow(Today).ShouldBe(expected.Length > 0, because);
    }

    [Fact]
    public void Words_OfEachReason_AreThere() =>
        Enum.GetValues<Spared>().Select(PeriodWords.Of).Distinct().Count().ShouldBe(Enum.GetValues<Spared>().Length);

    [Theory]
    [InlineData("2028-05-31", "2028-06-01", null, false, "never announced")]
    [InlineData("2028-05-31", "2028-06-01", "2028-05-18", true, "over, and announced 14 days ago")]
    [InlineData("2028-05-31", "2028-06-01", "2028-05-19", false, "announced 13 days ago")]
    [InlineData("2028-05-31", "2028-05-31", "2028-05-01", false, "the last day is a day on which it is kept")]
    public void IsOver_OnADay_AsksForTheTimeAndTheNotice(string until, string today, string? announced, bool expected, string because) =>
        new Keeping(Date(until), "", []).IsOver(Date(today), announced is null ? null : Date(announced)).ShouldBe(expected, because);

    [Theory]
    [InlineData("2028-06-14", true, "it would be erased on 15 June, 14 days on")]
    [InlineData("2028-06-15", false, "a day too soon to tell")]
    public void IsToBeAnnounced_BeforeTheEnd_IsFourteenDaysAhead(string until, bool expected, string because) =>
        new Keeping(Date(until), "", []).IsToBeAnnounced(Today).ShouldBe(expected, because);

    [Fact]
    public void Until_AnyReport_NeverEmptiesTheSixMonthsOfTheAct() =>
        Prop.ForAll(Arbitrary, DaysLater, (received, later) =>
            {
                var closed = received.AddDays(later);
                var until = new ReportPeriod(ReportPeriod.Shortest, ReportPeriod.Shortest).Until(received, closed);
                return until >= StatutoryPeriod.LastDay(received, 6) && until >= StatutoryPeriod.LastDay(closed, 6);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Until_ALaterReport_IsNeverErasedSooner() =>
        Prop.ForAll(Arbitrary, DaysLater, (received, later) => RetentionPeriods.Default.Reports.Until(received, closed: null)
                <= RetentionPeriods.Default.Reports.Until(received.AddDays(later), closed: null))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Until_LaterClosing_IsNeverErasedSooner() =>
        Prop.ForAll(Arbitrary, DaysLater, (received, later) => RetentionPeriods.Default.Reports.Until(received, received)
                <= RetentionPeriods.Default.Reports.Until(received, received.AddDays(later)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void ErasedFrom_AnyAnnouncement_LeavesTheNoticeAndTheTime() =>
        Prop.ForAll(Arbitrary, Arbitrary, (until, announced) =>
            {
                var from = new Keeping(until, "", []).ErasedFrom(announced);
                return from > until && from >= announced.AddDays(Keeping.AnnouncedDays);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void NothingDueAfter_AnyDay_LeavesOutOnlyWhatIsKept() =>
        Prop.ForAll(Arbitrary, DaysLater, (today, later) =>
            {
                var received = RetentionPeriods.Default.NothingDueAfter(today).AddDays(later + 1);
                return RetentionRule.Of(new(AsbReport.Id, KeptAs.Report, received), RetentionPeriods.Default, today).Until >= today;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2027-07-03T23:30:00Z", "2028-07-04", "half past midnight in London, in summer")]
    [InlineData("2027-01-03T23:30:00Z", "2028-01-03", "half past eleven in winter")]
    public void Of_AMomentNearMidnight_CountsFromTheDayInLondon(string moment, string expected, string because) =>
        RetentionRule.Of(new(AsbReport.Id, KeptAs.Report, LondonTime.DateAt(Instant(moment))), RetentionPeriods.Default, Today).Until
            .ShouldBe(Date(expected), because);

    [Theory]
    [InlineData(6, "6 months")]
    [InlineData(1, "1 month")]
    [InlineData(12, "12 months")]
    [InlineData(24, "2 years")]
    [InlineData(30, "30 months")]
    [InlineData(72, "6 years")]
    public void Months_ACount_ReadsAsPeopleSayIt(int count, string expected) => PeriodWords.Months(count).ShouldBe(expected);
}
