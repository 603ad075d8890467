using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class HateCrimeJourneyTests
{
    private const string What = "kind what-happened what-was-said why harm place-type";
    private const string Who = "happened-before who witnesses evidence effect at-risk reported-before";

    public static TheoryData<string, (string, string)[], string> Journeys => new()
    {
        {
            "victim, two strands, three consents, by email",
            [("reporting-for", "myself"), ("strands", "race,religion"), ("place-type", "street"), ("anonymous", "named"),
                ("safe-ways", "email"), ("share-police", "yes"), ("share-befrienders", "yes"), ("share-victim-support", "yes")],
            $"danger reporting-for {What} where when {Who} support your-name safe-contact contact-details safe-emails access-needs "
                + "share-police share-befrienders share-victim-support"
        },
        {
            "witness on a bus, anonymous",
            [("reporting-for", "witness"), ("place-type", "transport"), ("anonymous", "anonymous")],
            $"danger reporting-for {What} where when {Who} support your-name share-police share-befrienders"
        },
        {
            "abuse at a rented home, happening now, by letter and text",
            [("danger", "happening-now"), ("place-type", "home"), ("home", "housing-association"), ("reported-before", "other-problem"),
                ("anonymous", "named"), ("safe-ways", "text,letter")],
            $"danger happening-now reporting-for {What} where when {Who} earlier-reports home support your-name safe-contact "
                + "contact-details safe-texts access-needs share-police share-landlord share-befrienders share-victim-support"
        },
        {
            "posts online about a friend",
            [("reporting-for", "someone-else"), ("place-type", "online"), ("anonymous", "anonymous")],
            $"danger reporting-for their-agreement {What} where-online when {Who} support your-name share-police share-befrienders"
        },
    };

    [Theory, MemberData(nameof(Journeys))]
    public void Reached_OnAJourney_AreItsPages(string described, (string, string)[] given, string expected)
    {
        var journey = Walk.Through(SampleCouncil.HateCrime.Form, given);
        string.Join(' ', journey.Reached.Select(step => step.Slug)).ShouldBe(expected, described);
        journey.IsComplete.ShouldBeTrue();
    }
}
