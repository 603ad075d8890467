using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class RoutingFactsTests
{
    public static TheoryData<string> KindIds => [.. SampleCouncil.Asb.Kinds];

    public static TheoryData<string> Tenures => [.. SampleCouncil.Description.TenureIds.Where(tenure => tenure != Tenure.PublicPlace)];

    [Theory, MemberData(nameof(KindIds))]
    public void Facts_OfAProblem_NameItsKind(string kind) =>
        SampleCouncil.Asb.Facts(Answers.None.With(AsbReport.Kind, new ChoicesAnswer([kind]))).Kinds.ShouldBe(Kinds.Of(kind));

    [Theory]
    [InlineData("hate-crime")]
    [InlineData("domestic-abuse")]
    [InlineData("what-the-form-does-not-know")]
    public void Facts_OfNoKindOfTheForm_AreOfSomethingElse(string value) =>
        SampleCouncil.Asb.Facts(Answers.None.With(AsbReport.Kind, new ChoicesAnswer([value]))).Kinds.ShouldBe(Kinds.Of("something-else"));

    [Fact]
    public void Facts_OfSeveralProblems_NameEachAndHate()
    {
        var facts = SampleCouncil.Asb.Facts(Walk.Through(SampleCouncil.Asb.Form, ("kind", "noise,damage,hate-crime")).Kept);
        facts.Kinds.ShouldBe(Kinds.Of("damage", "noise"));
        facts.HateElement.ShouldBeTrue();
    }

    [Fact]
    public void Options_OfTheProblem_AreTheKindsAndWhatLeadsElsewhere() =>
        AsbReport.Kind.Options.Select(option => option.Value)
            .ShouldBe([.. SampleCouncil.Asb.Kinds, "hate-crime", "domestic-abuse"], ignoreOrder: true);

    [Theory, MemberData(nameof(Tenures))]
    public void Facts_OfAHome_NameItsTenure(string tenure) =>
        Walk.Through(SampleCouncil.Asb.Form, ("place-type", "home"), ("home", tenure))
            .Kept.ShouldSatisfyAllConditions(kept => SampleCouncil.Asb.Facts(kept).Tenure.ShouldBe(tenure));

    [Theory]
    [InlineData("danger", Urgency.Emergency)]
    [InlineData("happening-now", Urgency.Urgent)]
    [InlineData("over", Urgency.Routine)]
    public void Facts_OfDanger_NameTheUrgency(string danger, Urgency expected)
    {
        foreach (var report in SampleCouncil.Forms.All)
            report.Facts(Walk.Through(report.Form, ("danger", danger)).Kept).Urgency.ShouldBe(expected);
    }

    [Theory]
    [InlineData("shared", Tenure.NotKnown)]
    [InlineData("public", Tenure.PublicPlace)]
    public void Facts_OfAPlace_NameThePublicOne(string place, string expected) =>
        SampleCouncil.Asb.Facts(Walk.Through(SampleCouncil.Asb.Form, ("place-type", place)).Kept).Tenure.ShouldBe(expected);

    [Theory]
    [InlineData("council-landlord", "council-landlord")]
    [InlineData("elsewhere", Tenure.NotKnown)]
    public void Facts_OfSomebodyWhoLivesElsewhere_DoNotTakeTheirHomeForThePlace(string home, string expected)
    {
        foreach (var report in SampleCouncil.Forms.Reports)
        {
            var journey = Walk.Through(report.Form, [.. report == SampleCouncil.Asb ? [("kind", "noise")] : Array.Empty<(string, string)>(),
                ("place-type", "home"), ("home", home)]);
            report.Facts(journey.Kept).Tenure.ShouldBe(expected);
        }
    }

    [Fact]
    public void Facts_OfAnAddressOfTheList_HaveItsWardAndLandlord()
    {
        var place = new PlaceAnswer("ZY1 1AA", "2 Elm Road", "") { Uprn = "9", Ward = "Hendon", Landlord = "owner" };
        foreach (var report in SampleCouncil.Forms.All)
        {
            var kept = Walk.Through(report.Form, report == SampleCouncil.Asb ? [("kind", "noise")] : []).Kept;
            var facts = report.Facts(kept.With("where", place));
            (facts.Ward, facts.ListedTenure).ShouldBe(("Hendon", "owner"));
            (report.Facts(kept) with { Ward = "Hendon", ListedTenure = "owner" }).ShouldBe(facts);
        }
    }

    [Theory]
    [InlineData("reported-before", "same-problem", true)]
    [InlineData("reported-before", "other-problem", false)]
    [InlineData("reported-before", "no", false)]
    public void Facts_OfARepeat_AreNoticed(string field, string values, bool expected)
    {
        foreach (var report in SampleCouncil.Forms.Reports)
            report.Facts(Walk.Through(report.Form, (field, values)).Kept).RepeatOrVulnerable.ShouldBe(expected);
    }

    [Theory]
    [InlineData("vulnerability", "child", true)]
    [InlineData("vulnerability", "alone,targeted", true)]
    [InlineData("vulnerability", "none", false)]
    public void Facts_OfRisk_AreNoticed(string field, string values, bool expected)
    {
        foreach (var report in SampleCouncil.Forms.All)
            report.Facts(Walk.Through(report.Form, (field, values)).Kept).RepeatOrVulnerable.ShouldBe(expected);
    }

    [Theory]
    [InlineData("same-people", true)]
    [InlineData("other-people", false)]
    [InlineData("first-time", false)]
    public void Facts_OfHateThatHappenedBefore_AreARepeatByTheSamePeople(string before, bool expected) =>
        SampleCouncil.HateCrime.Facts(
            Walk.Through(SampleCouncil.HateCrime.Form, ("happened-before", before)).Kept).RepeatOrVulnerable.ShouldBe(expected);

    [Theory]
    [InlineData("race", true)]
    [InlineData("disability,transgender-identity", true)]
    [InlineData("none", false)]
    public void Facts_OfAsb_NoticeAHateElement(string strands, bool expected) =>
        SampleCouncil.Asb.Facts(Walk.Through(SampleCouncil.Asb.Form, ("hate-element", strands)).Kept).HateElement.ShouldBe(expected);

    [Fact]
    public void Facts_OfLeastAnswers_AreWhatRoutingTakes()
    {
        SampleCouncil.Asb.Facts(Walk.Through(SampleCouncil.Asb.Form, ("kind", "noise")).Kept)
            .ShouldBe(new RoutingFacts("asb", Kinds.Of("noise"), Tenure.PublicPlace, Urgency.Routine, false, false, Consents.None));
        SampleCouncil.HateCrime.Facts(Walk.Through(SampleCouncil.HateCrime.Form).Kept)
            .ShouldBe(new RoutingFacts(
                "hate-crime", Kinds.Of("hate-crime"), Tenure.PublicPlace, Urgency.Routine, false, true, Consents.None));
    }

    [Theory]
    [InlineData("share-police", "police")]
    [InlineData("share-landlord", "landlord")]
    [InlineData("share-befrienders", "befrienders")]
    [InlineData("share-victim-support", "victim-support")]
    public void Facts_OfConsents_HoldOnlyTheYes(string consent, string body)
    {
        (string, string)[] tenant =
            [("place-type", "home"), ("home", "housing-association"), ("safe-ways", "email")];
        SampleCouncil.HateCrime.Facts(Walk.Through(SampleCouncil.HateCrime.Form, [.. tenant, (consent, "yes")]).Kept).Consents.ShouldBe(
            Consents.To(body));
        SampleCouncil.HateCrime.Facts(Walk.Through(SampleCouncil.HateCrime.Form, [.. tenant, (consent, "no")]).Kept).Consents.ShouldBe(
            Consents.None);
    }

    [Fact]
    public void FormId_OfEveryReport_IsItsSlug()
    {
        foreach (var report in SampleCouncil.Forms.All)
        {
            report.Facts(Walk.Through(report.Form, report == SampleCouncil.Asb ? [("kind", "noise")] : []).Kept).FormId.ShouldBe(
                report.Slug);
            SampleCouncil.Forms.Find(report.Slug).ShouldBe(report);
        }
        SampleCouncil.Forms.Find("nothing").ShouldBeNull();
    }

    [Fact]
    public void Strands_AreTheFiveThatAreMonitored() =>
        Strands.Options.Select(option => option.Value).ShouldBe(Enum.GetValues<Strand>().Select(strand => Hyphened(strand)));

    private static string Hyphened<T>(T member) where T : struct, Enum => string.Concat(member.ToString()
        .Select((letter, index) => char.IsUpper(letter) && index > 0
            ? "-" + char.ToLowerInvariant(letter)
            : char.ToLowerInvariant(letter).ToString()));
}
