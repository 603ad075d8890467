using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class AsbJourneyTests
{
    private const string Story = "problem what-happened where";
    private const string More = "how-often who witnesses evidence effect at-risk hate reported-before";
    private const string Noise = "noise noise-times";
    private const string You = "reporting-for own-home";

    public static TheoryData<string, (string, string)[], string, string> Journeys => new()
    {
        {
            "noise in a council flat, anonymous",
            [("danger", "over"), ("kind", "noise"), ("place-type", "home"), ("home", "council-landlord")],
            $"danger {Story} home safe-contact sharing",
            $"{Noise} {More} {You}"
        },
        {
            "drugs in a housing association block, for someone else, by email",
            [("reporting-for", "someone-else"), ("kind", "drugs"), ("place-type", "shared"), ("home", "housing-association"),
                ("safe-ways", "email")],
            $"danger {Story} home safe-contact sharing",
            $"safe-emails access-needs {More} reporting-for their-agreement own-home"
        },
        {
            "a neighbour, by phone, reported before",
            [("kind", "neighbour-harassment"), ("reported-before", "same-problem"), ("place-type", "home"), ("home", "owner"),
                ("safe-ways", "phone")],
            $"danger {Story} home safe-contact sharing",
            $"safe-calls access-needs {More} earlier-reports {You}"
        },
        {
            "of a private landlord, who may know",
            [("kind", "noise"), ("place-type", "home"), ("home", "private-rented"), ("share-private-rented", "yes")],
            $"danger {Story} home safe-contact sharing private-rented-who",
            $"{Noise} {More} {You}"
        },
        {
            "of a private landlord, who must not know",
            [("kind", "noise"), ("place-type", "home"), ("home", "private-rented"), ("share-private-rented", "no")],
            $"danger {Story} home safe-contact sharing",
            $"{Noise} {More} {You}"
        },
        {
            "street drinking, seen now, do not contact me",
            [("danger", "happening-now"), ("kind", "street-drinking"), ("place-type", "public"), ("safe-ways", "do-not-contact")],
            $"danger happening-now {Story} safe-contact sharing",
            $"{More} {You}"
        },
        {
            "someone in danger, who carries on",
            [("danger", "danger"), ("kind", "something-else"), ("place-type", "public")],
            $"danger emergency {Story} safe-contact sharing",
            $"{More} {You}"
        },
        { "domestic abuse leaves for its help page", [("kind", "domestic-abuse")], "danger problem", "" },
        { "a hate crime leaves for its form", [("kind", "hate-crime")], "danger problem", "" },
    };

    [Theory, MemberData(nameof(Journeys))]
    public void Reached_OnAJourney_AreItsPages(string described, (string, string)[] given, string asked, string further)
    {
        var reached = Walk.Through(SampleCouncil.Asb.Form, given).Reached;
        string.Join(' ', reached.Where(step => !step.Further).Select(step => step.Slug)).ShouldBe(asked, described);
        string.Join(' ', reached.Where(step => step.Further).Select(step => step.Slug)).ShouldBe(further, described);
    }

    /// <summary>With check-answers, eight pages for who has two minutes.</summary>
    [Fact]
    public void Asked_OfSomebodyAtHomeInACouncilFlat_AreSevenPages()
    {
        foreach (var report in SampleCouncil.Forms.Reports)
        {
            var journey = Walk.Through(report.Form, ("danger", "over"), ("place-type", "home"), ("home", "council-landlord"));
            journey.Reached.Count(step => !step.Further).ShouldBe(7, report.Slug);
        }
    }

    [Theory]
    [InlineData("domestic-abuse", "/help/domestic-abuse")]
    [InlineData("hate-crime", "/report/hate-crime")]
    [InlineData("noise", null)]
    [InlineData("noise,fireworks", null)]
    [InlineData("noise,hate-crime", null)]
    [InlineData("noise,domestic-abuse", "/help/domestic-abuse")]
    public void LeavesTo_OfAProblem_IsTheRightPage(string kind, string? expected)
    {
        var journey = Walk.Through(SampleCouncil.Asb.Form, ("kind", kind));
        journey.LeavesTo(SampleCouncil.Asb.Form.Find("problem")!).ShouldBe(expected);
        journey.IsComplete.ShouldBe(expected is null);
    }

    [Theory]
    [InlineData("noise", "noise")]
    [InlineData("graffiti", "graffiti,damage")]
    public void Kept_OfADraftFromWhenOneProblemCouldBeChosen_HasItStill(string stored, string expected)
    {
        var before = Walk.Through(SampleCouncil.Asb.Form, ("kind", "noise")).Kept.With("kind", new ChoiceAnswer(stored));
        var journey = new Journey(SampleCouncil.Asb.Form, before);

        journey.IsComplete.ShouldBeTrue();
        journey.Kept.Get(AsbReport.Kind)!.Values.ShouldBe(expected.Split(','));
        SampleCouncil.Asb.Form.Find("problem")!.Write(before).All("kind").ShouldBe(expected.Split(','));
        SampleCouncil.Asb.Facts(journey.Kept).Kinds.ShouldBe(Kinds.Of(expected.Split(',')));
    }

    [Fact]
    public void Summary_OfSeveralProblems_NamesThemAll() =>
        AnswerSummary.Of(Walk.Through(SampleCouncil.Asb.Form, ("kind", "noise,damage")))
            .SelectMany(section => section.Rows).Single(row => row.QuestionId == "kind")
            .Lines.ShouldBe(["Noise", "Things broken or damaged on purpose"]);

    [Fact]
    public void Emergency_SaysEveryWayToReachThePolice()
    {
        var notice = SampleCouncil.Asb.Form.Find("emergency")!.Notice!;
        var text = string.Join(' ', notice.Lines.Prepend(notice.Warning));
        foreach (var way in new[] { "call 999", "press 55", "18000", "999 BSL", "101", "18001 101" })
            text.ShouldContain(way);
        notice.Continue.ShouldBe("I am safe – carry on with my report");
    }

    [Fact]
    public void Kept_AfterTheHomeIsNoLongerAsked_ForgetsTheLandlord()
    {
        var home =
            Walk.Through(SampleCouncil.Asb.Form, ("place-type", "home"), ("home", "housing-association"),
                ("housing-association", "Elm Homes"), ("share-landlord", "yes"));
        var street = new Journey(SampleCouncil.Asb.Form, home.Kept.With(AsbReport.PlaceType, new ChoiceAnswer("public")));

        street.IsComplete.ShouldBeTrue();
        street.Kept.All.Select(answer => answer.Key).ShouldNotContain("housing-association");
        street.Kept.All.Select(answer => answer.Key).ShouldNotContain("share-landlord");
        SampleCouncil.Asb.Facts(street.Kept).ShouldBe(SampleCouncil.Asb.Facts(home.Kept) with
        {
            Tenure = Tenure.PublicPlace,
            Consents = Consents.None,
        });
    }
}
