using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class CaseReviewCheckTests
{
    private const string Rest = "whose reports people ongoing at-risk action";

    private static readonly Threshold Birmingham = Presets.Find("Birmingham")!;
    private static readonly Threshold Camden = Presets.Find("Camden")!;

    public static TheoryData<string, Threshold[], (string, string)[], string> Journeys => new()
    {
        { "anti-social behaviour", [Presets.Usual], [], $"danger subject {Rest}" },
        { "danger now: first the 999 page, then the same questions", [Presets.Usual], [("danger", "danger")],
            $"danger emergency subject {Rest}" },
        { "happening now", [Presets.Usual], [("danger", "happening-now")], $"danger happening-now subject {Rest}" },
        { "with hate behind it", [Presets.Usual], [("subject", "anti-social-behaviour-and-hate")], $"danger subject {Rest}" },
        { "hate crime only, which no rule here speaks of", [Presets.Usual], [("subject", "hate-crime-only")], "danger subject" },
        { "hate crime only, where one report is enough", [Birmingham], [("subject", "hate-crime-only")], $"danger subject {Rest}" },
        { "hate crime only, where one report will be enough from April", [Presets.Usual, Birmingham], [("subject", "hate-crime-only")],
            $"danger subject {Rest}" },
        { "a complaint about a service", [Presets.Usual], [("subject", "complaint-about-service")], "danger subject" },
        { "a complaint about a service, where hate counts", [Birmingham], [("subject", "complaint-about-service")], "danger subject" },
    };

    [Theory, MemberData(nameof(Journeys))]
    public void Reached_OfASubject_AreTheQuestionsThatItNeeds(string described, Threshold[] thresholds, (string, string)[] given,
        string expected)
    {
        var journey = Walk.Through(CaseReviewCheck.Form(SampleCouncil.With(thresholds)), given);
        string.Join(' ', journey.Reached.Select(step => step.Slug)).ShouldBe(expected, described);
        journey.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Anyborough", false)]
    [InlineData("Camden", true)]
    public void Steps_WhereAnonymousReportsDoNotCount_AskWhetherANameWasGiven(string area, bool expected) =>
        AsksForNames([Presets.Find(area)!]).ShouldBe(expected);

    [Fact]
    public void Steps_WhereAnonymousReportsWillNotCount_AskWhetherANameWasGiven() => AsksForNames([Presets.Usual, Camden]).ShouldBeTrue();

    [Fact]
    public void Steps_OfTheChecker_AskForNobodysName() =>
        EveryForm.QuestionsOf(CaseReviewCheck.Form(SampleCouncil.With(Presets.Usual, Camden, Birmingham)))
            .Where(question => question is TextQuestion or LongTextQuestion or ContactQuestion or PlaceQuestion)
            .ShouldBe([CaseReviewReports.Reference]);

    [Theory]
    [InlineData("danger", "danger", true)]
    [InlineData("danger", "happening-now", false)]
    [InlineData("danger", "over", false)]
    public void CircumstancesOf_Danger_IsDangerNowAndNotWhatHappensNow(string field, string value, bool expected) =>
        Said((field, value)).DangerNow.ShouldBe(expected);

    [Theory]
    [InlineData("anti-social-behaviour", Subject.AntiSocialBehaviour)]
    [InlineData("anti-social-behaviour-and-hate", Subject.AntiSocialBehaviourAndHate)]
    [InlineData("hate-crime-only", Subject.HateCrimeOnly)]
    [InlineData("complaint-about-service", Subject.ComplaintAboutService)]
    public void CircumstancesOf_Subject_IsWhatWasChosen(string value, Subject expected) =>
        Said(("subject", value)).Subject.ShouldBe(expected);

    [Theory]
    [InlineData("one-incident", SameDay.OneIncident)]
    [InlineData("several-incidents", SameDay.SeveralIncidents)]
    [InlineData("not-known", SameDay.NotKnown)]
    public void CircumstancesOf_ReportsOfOneDay_AreWhatWasSaid(string value, SameDay expected) =>
        CaseReviewCheck.CircumstancesOf(Answers.None.With(CaseReviewCheck.SameIncident, new ChoiceAnswer(value))).SameDay
            .ShouldBe(expected);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("4", 4)]
    [InlineData("5", 5)]
    [InlineData("not-known", null)]
    public void CircumstancesOf_People_AreHowManyOrNotKnown(string value, int? expected) =>
        Said(("people", value)).People.ShouldBe(expected);

    [Theory]
    [InlineData("yes", Ongoing.Yes)]
    [InlineData("stopped", Ongoing.Stopped)]
    [InlineData("not-known", Ongoing.NotKnown)]
    public void CircumstancesOf_GoingOn_IsWhatWasChosen(string value, Ongoing expected) =>
        Said(("ongoing", value)).Ongoing.ShouldBe(expected);

    [Theory]
    [InlineData("child", true)]
    [InlineData("targeted", true)]
    [InlineData("older,alone", true)]
    [InlineData("none", false)]
    [InlineData("", false)]
    public void CircumstancesOf_Risk_IsAnyButNone(string values, bool expected) =>
        Said(("vulnerability", values)).Vulnerable.ShouldBe(expected);

    [Theory]
    [InlineData("still-dealing", true)]
    [InlineData("contacted,still-dealing", true)]
    [InlineData("contacted,warned,stronger", false)]
    [InlineData("closed", false)]
    [InlineData("nothing", false)]
    [InlineData("", false)]
    public void CircumstancesOf_Action_HoldsWhetherACaseIsOpen(string values, bool expected) =>
        Said(("action", values)).CaseOpen.ShouldBe(expected);

    [Fact]
    public void CircumstancesOf_Nothing_IsTheLeastThatIsKnown()
    {
        var least = CaseReviewCheck.CircumstancesOf(Answers.None);
        least.Reports.ShouldBeEmpty();
        least.ShouldBe(new Circumstances { Ongoing = Ongoing.NotKnown, SameDay = SameDay.NotKnown, Reports = least.Reports });
    }

    [Theory]
    [InlineData("council", ReportedTo.Council)]
    [InlineData("police", ReportedTo.Police)]
    [InlineData("landlord", ReportedTo.Landlord)]
    [InlineData("other", ReportedTo.Other)]
    public void CircumstancesOf_AReport_NameWhoWasTold(string told, ReportedTo expected) =>
        Reported(Report(1, "3/3", "4/3", told)).ShouldHaveSingleItem().To.ShouldBe(expected);

    [Fact]
    public void CircumstancesOf_Reports_AreInTheirOrderWithTheirDays() =>
        Reported([.. Report(1, "do not know", "March 2026"), .. Report(2, "about 3/3", "5/3")]).ShouldBe(
        [
            new(DateSpan.Unknown, new(new(2026, 3, 1), new(2026, 3, 31))),
            new(new(new(2026, 2, 24), new(2026, 3, 10)), DateSpan.On(new(2026, 3, 5))),
        ]);

    [Fact]
    public void CircumstancesOf_AReport_HoldWhetherItIsTheSameProblem()
    {
        var reports = Reported([.. Report(1, "3/3", "4/3"), .. Report(2, "5/3", "6/3"), ("reports-2-same-problem", "no")]);
        reports.Select(report => report.SameProblem).ShouldBe([true, false]);
    }

    [Fact]
    public void CircumstancesOf_AReport_HoldWhetherItWasAnonymous()
    {
        var reports =
            Reported([.. Report(1, "3/3", "4/3"), ("reports-1-named", "no"), .. Report(2, "5/3", "6/3"), ("reports-2-named", "yes")]);
        reports.Select(report => report.Anonymous).ShouldBe([true, false]);
    }

    /// <summary>Fields, and the message with the field it stands beside, or "" for none.</summary>
    public static TheoryData<string, (string, string)[], string> Mistakes => new()
    {
        { "reported on the day", Report(1, "3/3", "3/3"), "" },
        { "reported the day before", Report(1, "4/3", "3/3"),
            "reports-1-reported: The report must be on the day it happened or later. Check both dates" },
        { "reported in a month that ends before", Report(1, "4/3", "February"),
            "reports-1-reported: The report must be on the day it happened or later. Check both dates" },
        { "reported in the month of the day", Report(1, "4/3", "March"), "" },
        { "about a day, so perhaps before", Report(1, "about 10/3", "4/3"), "" },
        { "not known when", Report(1, "do not know", "3/3"), "" },
        { "the same day reported twice to two bodies", [.. Report(1, "3/3", "4/3"), .. Report(2, "3/3", "4/3", "police")], "" },
        { "wholly the same twice", [.. Report(1, "3/3", "4/3"), .. Report(2, "1/3", "1/3"), .. Report(3, "3 March", "4 March 2026")],
            "reports-3-told: This is the same as report 1. Remove it, or change what is different" },
        { "wholly the same, day not known", [.. Report(1, "do not know", "March"), .. Report(2, "do not know", "March")], "" },
        { "one reference of ours twice",
            [.. Report(1, "3/3", "4/3", reference: Ours), .. Report(2, "5/3", "6/3", reference: Ours.ToLowerInvariant().Replace('-', ' '))],
            "reports-2-told: This is the same as report 1. Remove it, or change what is different" },
        { "one reference of another body for a whole case",
            [.. Report(1, "3/3", "4/3", reference: "CAD 77"), .. Report(2, "5/3", "6/3", reference: "CAD 77")], "" },
        { "nothing told but a reference", [("reports-1-reference", "CAD 77")],
            "reports-1-told: Select who was told | reports-1-happened: Enter when it happened. If you do not remember, enter “do not "
            + "know” | reports-1-reported: Enter when it was reported. If you do not remember, enter “do not know” | "
            + "reports-1-same-problem: Select whether it is about the same problem" },
        { "21 reports", [.. Enumerable.Range(1, 21).SelectMany(number => Report(number, $"{number}/3", $"{number}/3"))],
            "reports-1-told: You can add up to 20 reports. Remove the oldest ones until 20 are left: the newest count most" },
        { "20 reports", [.. Enumerable.Range(1, 20).SelectMany(number => Report(number, $"{number}/3", $"{number}/3"))], "" },
    };

    private static readonly string Ours = ReportReference.New('A').ToString();

    [Theory, MemberData(nameof(Mistakes))]
    public void Read_OfReports_SaysWhatCannotBe(string described, (string, string)[] fields, string expected)
    {
        var list = CaseReviewReports.List(SampleCouncil.Description, askForNames: false);
        var reading = Forms.Posted.To(list, [("reports-count", "30"), .. fields]);
        string.Join(" | ", reading.Errors.Select(error => $"{error.Field}: {error.Message}")).ShouldBe(expected, described);
    }

    private static bool AsksForNames(IReadOnlyList<Threshold> thresholds) =>
        EveryForm.QuestionsOf(CaseReviewCheck.Form(SampleCouncil.With(thresholds))).Any(question => question.Id == "named");

    private static Circumstances Said(params (string, string)[] given) =>
        CaseReviewCheck.CircumstancesOf(Walk.Through(CaseReviewCheck.Form(SampleCouncil.With(Birmingham)), given).Kept);

    private static IReadOnlyList<EarlierReport> Reported(params (string, string)[] given)
    {
        var form = CaseReviewCheck.Form(SampleCouncil.With(Camden));
        var named = Enumerable.Range(1, 2).Select(number => ($"reports-{number}-named", "yes"))
            .Where(name => given.Any(field => field.Item1 == name.Item1.Replace("named", "told")));
        return CaseReviewCheck.CircumstancesOf(Walk.Through(form, [("reports-count", "2"), .. named, .. given]).Kept).Reports;
    }

    private static (string, string)[] Report(int number, string happened, string reported, string told = "council",
        string reference = "") =>
    [
        ($"reports-{number}-told", told),
        ($"reports-{number}-reference", reference),
        ($"reports-{number}-happened", happened),
        ($"reports-{number}-reported", reported),
        ($"reports-{number}-same-problem", "yes"),
    ];
}
