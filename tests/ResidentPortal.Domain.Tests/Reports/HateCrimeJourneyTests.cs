using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class HateCrimeJourneyTests
{
    private const string Story = "danger why what-happened where";
    private const string More = "kind what-was-said harm happened-before who witnesses evidence effect at-risk reported-before";

    public static TheoryData<string, (string, string)[], string, string> Journeys => new()
    {
        {
            "victim, two strands, three consents, by email",
            [("reporting-for", "myself"), ("strands", "race,religion"), ("place-type", "street"), ("safe-ways", "email"),
                ("share-police", "yes"), ("share-befrienders", "yes"), ("share-victim-support", "yes")],
            $"{Story} safe-contact sharing",
            $"safe-emails access-needs {More} support reporting-for own-home"
        },
        {
            "witness on a bus, anonymous",
            [("reporting-for", "witness"), ("place-type", "transport")],
            $"{Story} safe-contact sharing",
            $"{More} support reporting-for own-home"
        },
        {
            "abuse at a rented home, happening now, by letter and text",
            [("danger", "happening-now"), ("place-type", "home"), ("home", "housing-association"), ("reported-before", "other-problem"),
                ("safe-ways", "text,letter")],
            "danger happening-now why what-happened where home safe-contact sharing",
            $"safe-texts access-needs {More} earlier-reports support reporting-for own-home"
        },
        {
            "posts online about a friend",
            [("reporting-for", "someone-else"), ("place-type", "online"), ("online-at", "A chat group")],
            $"{Story} safe-contact sharing",
            $"{More} support reporting-for their-agreement own-home"
        },
    };

    [Theory, MemberData(nameof(Journeys))]
    public void Reached_OnAJourney_AreItsPages(string described, (string, string)[] given, string asked, string further)
    {
        var journey = Walk.Through(SampleCouncil.HateCrime.Form, given);
        string.Join(' ', journey.Reached.Where(step => !step.Further).Select(step => step.Slug)).ShouldBe(asked, described);
        string.Join(' ', journey.Reached.Where(step => step.Further).Select(step => step.Slug)).ShouldBe(further, described);
        journey.IsComplete.ShouldBeTrue();
    }
}
