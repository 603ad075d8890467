using Microsoft.Extensions.Configuration;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Settings;

public sealed class CaseReviewSettingsTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly PublishedThresholds Published = PublishedThresholds.Read(ShippedCouncil.Settings);

    private static readonly (string, string)[] Good =
    [
        ("Threshold:0:EffectiveFrom", "2022-07-22"), ("Threshold:0:Preset", "Barnet"),
        ("ServiceLevels:AcknowledgeWithin", "5"), ("ServiceLevels:DecideWithin", "20"),
    ];

    [Fact]
    public void Read_OfTheShippedSettings_IsBarnet()
    {
        var settings = CaseReviewSettings.Read(ShippedCouncil.Settings, Today);
        settings.Thresholds.ShouldBe([Published.Find("Barnet")! with { EffectiveFrom = new(2022, 7, 22) }]);
        settings.ServiceLevels.ShouldBe(new ServiceLevels(5, 20, 10) { OutcomeAfterDecision = true });
        settings.PolicingBodyReview.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Barnet", Outcome.LikelyMet)]
    [InlineData("Watford", Outcome.LikelyMet)]
    [InlineData("horsham", Outcome.NotMetYet)]
    [InlineData("Camden", Outcome.NotMetYet)]
    [InlineData("Ealing", Outcome.LikelyMet)]
    public void Assess_ByAPreset_UsesItsRules(string preset, Outcome expected)
    {
        // Three reports of three days, each ten days after and none with a name.
        var reports = new[] { 1, 10, 20 }
            .Select(day => new EarlierReport(DateSpan.On(new(2026, 1, day)), DateSpan.On(new(2026, 1, day + 10))) { Anonymous = true });
        var settings = Read(("Threshold:0:Preset", preset));
        var threshold = new Thresholds(settings.Thresholds).InForce(Today);
        Eligibility.Assess(new() { Reports = [.. reports], Ongoing = Ongoing.Stopped }, threshold, Today).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Read_OfAllKeys_TakesEach() => Read(
        ("Threshold:0:Preset", ""), ("Threshold:0:Area", "Northtown"), ("Threshold:0:EffectiveFrom", "2026-01-31"),
        ("Threshold:0:MinimumComplaints", "2"),
        ("Threshold:0:WindowMonths", "12"), ("Threshold:0:WindowAnchor", "firstReport"), ("Threshold:0:ReportWithinDays", "30"),
        ("Threshold:0:DistinctPeople", "3"),
        ("Threshold:0:HateMinimum", "1"), ("Threshold:0:LastIncidentWithinMonths", "2"), ("Threshold:0:AnonymousReportsCount", "False"),
        ("Threshold:0:CaseMustBeClosed", "true"), ("Threshold:0:DiscretionOf", "the head of housing")).Thresholds.ShouldHaveSingleItem()
            .ShouldBe(
        new()
        {
            Area = "Northtown",
            EffectiveFrom = new(2026, 1, 31),
            MinimumComplaints = 2,
            WindowMonths = 12,
            Anchor = WindowAnchor.FirstReport,
            ReportWithin = Read(("Threshold:0:ReportWithinDays", "30")).Thresholds[0].ReportWithin,
            DistinctPeople = 3,
            HateMinimum = 1,
            LastIncidentWithinMonths = 2,
            AnonymousReportsCount = false,
            CaseMustBeClosed = true,
            DiscretionOf = "the head of housing",
        });

    [Fact]
    public void Read_OfAPresetWithAKeyOfItsOwn_ChangesThatAlone() =>
        Read(("Threshold:0:Preset", "Birmingham"), ("Threshold:0:HateMinimum", "2")).Thresholds.ShouldHaveSingleItem()
            .ShouldBe(Published.Find("Birmingham")! with { HateMinimum = 2, EffectiveFrom = new(2022, 7, 22) });

    [Theory]
    [InlineData("2026-03-31", "Barnet")]
    [InlineData("2026-04-01", "Camden")]
    [InlineData("2027-01-01", "Camden")]
    public void InForce_WithOneForLater_IsByTheDay(string day, string area) =>
        new Thresholds(Read(("Threshold:1:Preset", "Camden"), ("Threshold:1:EffectiveFrom", "2026-04-01")).Thresholds)
            .InForce(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Area.ShouldBe(area);

    [Theory]
    [InlineData("Application", false)]
    [InlineData("decision", true)]
    public void Read_OfServiceLevels_CountsTheOutcomeFromWhatItSays(string from, bool afterDecision) =>
        Read(("ServiceLevels:OutcomeWithin", "15"), ("ServiceLevels:OutcomeCountedFrom", from)).ServiceLevels
            .ShouldBe(new ServiceLevels(5, 20, 15) { OutcomeAfterDecision = afterDecision });

    [Fact]
    public void Read_OfServiceLevelsWithoutAnOutcome_PromisesNone() => Read().ServiceLevels.ShouldBe(new ServiceLevels(5, 20, null));

    /// <summary>Keys with their values, and the whole of the one message.</summary>
    public static TheoryData<(string, string)[], string> Mistakes => new()
    {
        { [("Threshold:0:Preset", "Atlantis")],
            "CaseReview:Threshold:0:Preset: There is no preset “Atlantis”. Use one of: Barnet, Camden, Islington, Ealing, Birmingham, "
            + "Hammersmith and Fulham, North Kesteven, Watford, Horsham, Haringey; or leave it out." },
        { [("Threshold:0:EffectiveFrom", "")],
            "CaseReview:Threshold:0:EffectiveFrom: The day on which it begins is missing. Write it like 2026-04-01." },
        { [("Threshold:0:EffectiveFrom", "1 April 2026")],
            "CaseReview:Threshold:0:EffectiveFrom: “1 April 2026” is not a day. Write it like 2026-04-01." },
        { [("Threshold:0:EffectiveFrom", "2026-02-30")],
            "CaseReview:Threshold:0:EffectiveFrom: “2026-02-30” is not a day. Write it like 2026-04-01." },
        { [("Threshold:0:EffectiveFrom", "2026-03-11")],
            "CaseReview:Threshold: no threshold is in force today. Add one whose EffectiveFrom is today or earlier." },
        { [("Threshold:1:EffectiveFrom", "2022-07-22")], "CaseReview:Threshold: two thresholds begin on 2022-07-22. Keep one of them." },
        { [("Threshold:0:MinimumComplaints", "4")], Number("MinimumComplaints", "4", 1, 3) },
        { [("Threshold:0:MinimumComplaints", "0")], Number("MinimumComplaints", "0", 1, 3) },
        { [("Threshold:0:MinimumComplaints", "three")], Number("MinimumComplaints", "three", 1, 3) },
        { [("Threshold:0:WindowMonths", "0")], Number("WindowMonths", "0", 1, 24) },
        { [("Threshold:0:WindowMonths", "25")], Number("WindowMonths", "25", 1, 24) },
        { [("Threshold:0:ReportWithinDays", "-7")], Number("ReportWithinDays", "-7", 1, 366) },
        { [("Threshold:0:ReportWithinDays", "99999999999")], Number("ReportWithinDays", "99999999999", 1, 366) },
        { [("Threshold:0:DistinctPeople", "1")], Number("DistinctPeople", "1", 2, 5) },
        { [("Threshold:0:DistinctPeople", "6")], Number("DistinctPeople", "6", 2, 5) },
        { [("Threshold:0:HateMinimum", "0")], Number("HateMinimum", "0", 1, 3) },
        { [("Threshold:0:LastIncidentWithinMonths", "1.5")], Number("LastIncidentWithinMonths", "1.5", 1, 24) },
        { [("Threshold:0:WindowAnchor", "Today")],
            "CaseReview:Threshold:0:WindowAnchor: “Today” is not known. Use one of: Application, FirstReport." },
        { [("Threshold:0:WindowAnchor", "1")],
            "CaseReview:Threshold:0:WindowAnchor: “1” is not known. Use one of: Application, FirstReport." },
        { [("Threshold:0:AnonymousReportsCount", "no")],
            "CaseReview:Threshold:0:AnonymousReportsCount: “no” is neither true nor false. Write true or false." },
        { [("Threshold:0:CaseMustBeClosed", "1")],
            "CaseReview:Threshold:0:CaseMustBeClosed: “1” is neither true nor false. Write true or false." },
        { [("Threshold:0:Window", "6")],
            "CaseReview:Threshold:0:Window: This key is not known. Use one of: Preset, Area, EffectiveFrom, MinimumComplaints, "
            + "WindowMonths, WindowAnchor, ReportWithinDays, DistinctPeople, HateMinimum, LastIncidentWithinMonths, "
            + "AnonymousReportsCount, CaseMustBeClosed, DiscretionOf." },
        { [("ServiceLevels:AcknowledgeWithin", "")],
            "CaseReview:ServiceLevels:AcknowledgeWithin: The number of working days is missing. Write one, such as 5." },
        { [("ServiceLevels:DecideWithin", "")],
            "CaseReview:ServiceLevels:DecideWithin: The number of working days is missing. Write one, such as 5." },
        { [("ServiceLevels:DecideWithin", "0")],
            "CaseReview:ServiceLevels:DecideWithin: “0” is not a number from 1 to 260. Write such a number, or leave the key out." },
        { [("ServiceLevels:OutcomeWithin", "soon")],
            "CaseReview:ServiceLevels:OutcomeWithin: “soon” is not a number from 1 to 260. Write such a number, or leave the key out." },
        { [("ServiceLevels:OutcomeCountedFrom", "Review")],
            "CaseReview:ServiceLevels:OutcomeCountedFrom: “Review” is not known. Use one of: Application, Decision." },
        { [("ServiceLevels:Acknowledge", "5")],
            "CaseReview:ServiceLevels:Acknowledge: This key is not known. Use one of: AcknowledgeWithin, DecideWithin, OutcomeWithin, "
            + "OutcomeCountedFrom." },
        { [("PolicingBodyReview", "perhaps")], "CaseReview:PolicingBodyReview: “perhaps” is neither true nor false. Write true or false." },
        { [("Thresholds:0:Preset", "Barnet")],
            "CaseReview:Thresholds: This key is not known. Use one of: PolicingBodyReview, Threshold, ServiceLevels." },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Read_OfAMistake_NamesItsKeyAndItsMend((string, string)[] settings, string expected) =>
        Should.Throw<SettingsException>(() => Read(settings)).Mistakes.ShouldHaveSingleItem().ShouldBe(expected);

    [Fact]
    public void Read_OfSeveralMistakes_NamesAll() =>
        Should.Throw<SettingsException>(() =>
            Read(("Threshold:0:Preset", "Atlantis"), ("Threshold:1:Area", "X"), ("ServiceLevels:DecideWithin", "x"))).Mistakes.Count
            .ShouldBe(3);

    [Fact]
    public void Read_OfNothing_NamesWhatIsMissing() =>
        Should.Throw<SettingsException>(() =>
            CaseReviewSettings.Read(new ConfigurationBuilder().Build(), Today)).Mistakes.Count.ShouldBe(3);

    [Theory]
    [InlineData("CaseReview:Threshold:0:MinimumComplaints", "4", "from 1 to 3")]
    [InlineData("CaseReview:Threshold:0:EffectiveFrom", "2999-01-01", "CaseReview:Threshold: no threshold is in force today")]
    [InlineData("CaseReview:ServiceLevels:DecideWithin", "",
        "CaseReview:ServiceLevels:DecideWithin: The number of working days is missing")]
    public async Task Start_WithAMistake_IsRefused(string key, string value, string mend)
    {
        var (code, message) = await StartUp.RefusedAsync("Development", [(key, value)]);
        code.ShouldBe(1);
        message.ShouldStartWith("The settings have a mistake, so the site did not start:");
        message.ShouldContain(mend);
        message.ShouldNotContain("   at ", customMessage: "No stack trace.");
    }

    private static string Number(string key, string value, int least, int most) =>
        $"CaseReview:Threshold:0:{key}: “{value}” is not a number from {least} to {most}. Write such a number, or leave the key out.";

    private static CaseReviewSettings Read(params (string Key, string Value)[] settings) => CaseReviewSettings.Read(
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(ShippedCouncil.Root, "Councils", "published-thresholds.json"))
            .AddInMemoryCollection(Good.Concat(settings)
                .Select(setting => KeyValuePair.Create($"CaseReview:{setting.Item1}", (string?)setting.Item2))
                .GroupBy(setting => setting.Key).Select(same => same.Last()))
            .Build(),
        Today);
}
