using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class RoutingFactsTests
{
    public static TheoryData<ReportKind> Kinds => [.. Enum.GetValues<ReportKind>().Where(kind => kind != ReportKind.CaseReview)];

    public static TheoryData<Tenure> Tenures => [.. Enum.GetValues<Tenure>().Where(tenure => tenure != Tenure.PublicPlace)];

    [Theory, MemberData(nameof(Kinds))]
    public void Facts_OfAProblem_NameItsKind(ReportKind kind) =>
        AsbReport.Report.Facts(Answers.None.With(AsbReport.Kind, new ChoiceAnswer(Hyphened(kind)))).Kind.ShouldBe(kind);

    [Fact]
    public void Options_OfTheProblem_AreTheKindsAndDomesticAbuse() =>
        AsbReport.Kind.Options.Select(option => option.Value)
            .ShouldBe([.. Enum.GetValues<ReportKind>().Where(kind => kind != ReportKind.CaseReview).Select(kind => Hyphened(kind)), "domestic-abuse"], ignoreOrder: true);

    [Theory, MemberData(nameof(Tenures))]
    public void Facts_OfAHome_NameItsTenure(Tenure tenure) =>
        Walk.Through(AsbReport.Form, ("place-type", "home"), ("home", Hyphened(tenure)))
            .Kept.ShouldSatisfyAllConditions(kept => AsbReport.Report.Facts(kept).Tenure.ShouldBe(tenure));

    [Theory]
    [InlineData("danger", Urgency.Emergency)]
    [InlineData("happening-now", Urgency.Urgent)]
    [InlineData("over", Urgency.Routine)]
    public void Facts_OfDanger_NameTheUrgency(string danger, Urgency expected)
    {
        foreach (var report in ReportForms.All)
            report.Facts(Walk.Through(report.Form, ("danger", danger)).Kept).Urgency.ShouldBe(expected);
    }

    [Theory]
    [InlineData("shared", Tenure.NotKnown)]
    [InlineData("public", Tenure.PublicPlace)]
    public void Facts_OfAPlace_NameThePublicOne(string place, Tenure expected) =>
        AsbReport.Report.Facts(Walk.Through(AsbReport.Form, ("place-type", place)).Kept).Tenure.ShouldBe(expected);

    [Theory]
    [InlineData("reported-before", "same-problem", true)]
    [InlineData("reported-before", "other-problem", false)]
    [InlineData("reported-before", "no", false)]
    public void Facts_OfARepeat_AreNoticed(string field, string values, bool expected)
    {
        foreach (var report in ReportForms.Reports)
            report.Facts(Walk.Through(report.Form, (field, values)).Kept).RepeatOrVulnerable.ShouldBe(expected);
    }

    [Theory]
    [InlineData("vulnerability", "child", true)]
    [InlineData("vulnerability", "alone,targeted", true)]
    [InlineData("vulnerability", "none", false)]
    public void Facts_OfRisk_AreNoticed(string field, string values, bool expected)
    {
        foreach (var report in ReportForms.All)
            report.Facts(Walk.Through(report.Form, (field, values)).Kept).RepeatOrVulnerable.ShouldBe(expected);
    }

    [Theory]
    [InlineData("same-people", true)]
    [InlineData("other-people", false)]
    [InlineData("first-time", false)]
    public void Facts_OfHateThatHappenedBefore_AreARepeatByTheSamePeople(string before, bool expected) =>
        HateCrimeReport.Report.Facts(Walk.Through(HateCrimeReport.Form, ("happened-before", before)).Kept).RepeatOrVulnerable.ShouldBe(expected);

    [Theory]
    [InlineData("race", true)]
    [InlineData("disability,transgender-identity", true)]
    [InlineData("none", false)]
    public void Facts_OfAsb_NoticeAHateElement(string strands, bool expected) =>
        AsbReport.Report.Facts(Walk.Through(AsbReport.Form, ("hate-element", strands)).Kept).HateElement.ShouldBe(expected);

    [Fact]
    public void Facts_OfLeastAnswers_AreWhatRoutingTakes()
    {
        AsbReport.Report.Facts(Walk.Through(AsbReport.Form, ("kind", "noise")).Kept)
            .ShouldBe(new RoutingFacts(ReportKind.Noise, Tenure.PublicPlace, Urgency.Routine, false, false, Consents.None));
        HateCrimeReport.Report.Facts(Walk.Through(HateCrimeReport.Form).Kept)
            .ShouldBe(new RoutingFacts(ReportKind.HateCrime, Tenure.PublicPlace, Urgency.Routine, false, true, Consents.None));
    }

    [Theory]
    [InlineData("share-police", Consents.Police)]
    [InlineData("share-landlord", Consents.Housing)]
    [InlineData("share-mencap", Consents.Mencap)]
    [InlineData("share-victim-support", Consents.VictimSupport)]
    public void Facts_OfConsents_HoldOnlyTheYes(string consent, Consents expected)
    {
        (string, string)[] tenant = [("place-type", "home"), ("home", "housing-association"), ("anonymous", "named"), ("safe-ways", "email")];
        HateCrimeReport.Report.Facts(Walk.Through(HateCrimeReport.Form, [.. tenant, (consent, "yes")]).Kept).Consents.ShouldBe(expected);
        HateCrimeReport.Report.Facts(Walk.Through(HateCrimeReport.Form, [.. tenant, (consent, "no")]).Kept).Consents.ShouldBe(Consents.None);
    }

    [Fact]
    public void FormId_OfEveryReport_IsItsSlug()
    {
        foreach (var report in ReportForms.All)
        {
            report.Facts(Walk.Through(report.Form, report == AsbReport.Report ? [("kind", "noise")] : []).Kept).FormId.ShouldBe(report.Slug);
            ReportForms.Find(report.Slug).ShouldBe(report);
        }
        ReportForms.Find("nothing").ShouldBeNull();
    }

    [Fact]
    public void Strands_AreTheFiveThatAreMonitored() =>
        Strands.Options.Select(option => option.Value).ShouldBe(Enum.GetValues<Strand>().Select(strand => Hyphened(strand)));

    private static string Hyphened<T>(T member) where T : struct, Enum => string.Concat(member.ToString()
        .Select((letter, index) => char.IsUpper(letter) && index > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
