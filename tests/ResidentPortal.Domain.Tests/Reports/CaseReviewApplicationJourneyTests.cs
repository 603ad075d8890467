using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class CaseReviewApplicationJourneyTests
{
    private const string Check = "reports people ongoing at-risk action";
    private const string Story = "what-happened where promised effect who-else safety home outcome-wanted taking-part";
    private const string Theirs = "their-home their-safe-contact their-contact";
    private const string Contact = "safe-contact safe-emails";
    private const string Consents = "share-police share-landlord share-health staff";

    private static readonly ReportForm Application = SampleCouncil.Forms.Find(CaseReviewApplication.Id)!;

    public static TheoryData<string, (string, string)[], string> Journeys => new()
    {
        {
            "for oneself, by email",
            [("whose", "myself"), ("safe-ways", "email")],
            $"danger subject whose {Check} {Story} {Contact} access-needs {Consents}"
        },
        {
            "in danger: call 999 first, then carry on",
            [("danger", "danger"), ("whose", "myself"), ("safe-ways", "email")],
            $"danger emergency subject whose {Check} {Story} {Contact} access-needs {Consents}"
        },
        {
            "for someone else who agrees",
            [("whose", "someone-else"), ("their-consent", "told-me"), ("safe-ways", "email")],
            $"danger subject whose {Check} their-consent {Theirs} {Story} {Contact} access-needs {Consents}"
        },
        {
            "for someone else who agrees in writing",
            [("whose", "someone-else"), ("their-consent", "written"), ("safe-ways", "email")],
            $"danger subject whose {Check} their-consent {Theirs} {Story} {Contact} access-needs {Consents}"
        },
        {
            "for someone else who does not agree yet: how to get it, and on",
            [("whose", "someone-else"), ("their-consent", "not-yet"), ("safe-ways", "email")],
            $"danger subject whose {Check} their-consent how-to-agree {Theirs} {Story} {Contact} access-needs {Consents}"
        },
        {
            "for someone else who may be called",
            [("whose", "someone-else"), ("their-consent", "told-me"), ("their-safe-ways", "phone,letter"), ("safe-ways", "email")],
            $"danger subject whose {Check} their-consent {Theirs} their-safe-calls {Story} {Contact} access-needs {Consents}"
        },
        {
            "for someone else whom nobody may contact",
            [("whose", "someone-else"), ("their-consent", "told-me"), ("their-safe-ways", "do-not-contact"), ("safe-ways", "email")],
            $"danger subject whose {Check} their-consent their-home their-safe-contact {Story} {Contact} access-needs {Consents}"
        },
        {
            "one of a group, two members named",
            [("whose", "group"), ("members-count", "2"), ("members-1-member-name", "Ann Oak"), ("members-2-member-name", "Bo Elm"),
                ("safe-ways", "email")],
            $"danger subject whose {Check} members {Story} {Contact} access-needs {Consents}"
        },
        {
            "a business, by phone",
            [("whose", "business"), ("safe-ways", "phone")],
            $"danger subject whose {Check} business {Story} safe-contact safe-calls access-needs {Consents}"
        },
        {
            "nobody may be in touch",
            [("whose", "myself"), ("safe-ways", "do-not-contact")],
            $"danger subject whose {Check} {Story} safe-contact {Consents}"
        },
        {
            "hate crime only: the quicker way first, then the rest without the check",
            [("subject", "hate-crime-only"), ("whose", "myself"), ("safe-ways", "email")],
            $"danger subject quicker-ways {Story} {Contact} access-needs {Consents}"
        },
        {
            "a complaint: the quicker way first, then the rest without the check",
            [("subject", "complaint-about-service"), ("safe-ways", "email")],
            $"danger subject quicker-ways {Story} {Contact} access-needs {Consents}"
        },
    };

    [Theory, MemberData(nameof(Journeys))]
    public void Reached_OnAJourney_AreItsPages(string described, (string, string)[] given, string expected)
    {
        var journey = Walk.Through(Application.Form, given);
        string.Join(' ', journey.Reached.Select(step => step.Slug)).ShouldBe(expected, described);
        journey.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Reached_WithTheAnswersOfTheChecker_BeginsAfterThem()
    {
        var check = Walk.Through(CaseReviewCheck.Form(SampleCouncil.With(Presets.Usual)), ("whose", "myself"));
        new Journey(Application.Form, check.Kept).FirstIncomplete!.Slug.ShouldBe("what-happened");

        var another = Walk.Through(CaseReviewCheck.Form(SampleCouncil.With(Presets.Usual)), ("whose", "someone-else"));
        var journey = new Journey(Application.Form, another.Kept);
        journey.FirstIncomplete!.Slug.ShouldBe("their-consent", "The checker does not ask for names.");
        journey.Next(Application.Form.Find("action")!)!.Slug.ShouldBe("their-consent", "Nothing that was answered comes after it.");
    }

    [Fact]
    public void Agreed_ToNothing_IsNothing() => InWords().ShouldBeEmpty();

    [Theory]
    [InlineData("share-police", "Share the application with the police.")]
    [InlineData("share-landlord", "Share the application with the landlords.")]
    [InlineData("share-health", "Share the application with the health service.")]
    public void Agreed_ToOneBody_NamesThatBodyAlone(string consent, string expected) => InWords((consent, "yes")).ShouldBe([expected]);

    [Fact]
    public void Agreed_ToAll_NamesEach() =>
        InWords(("share-police", "yes"), ("share-landlord", "yes"), ("share-health", "yes")).Count.ShouldBe(3);

    [Fact]
    public void Facts_OfConsents_SendTheApplicationToNobodyElse() =>
        Application.Facts(Walk.Through(Application.Form, ("whose", "myself"), ("share-police", "yes"), ("share-landlord", "yes"),
            ("share-health", "yes")).Kept)
            .Consents.ShouldBe(Domain.Routing.Consents.None, "The coordinator passes it on.");

    [Theory]
    [InlineData("anti-social-behaviour", false)]
    [InlineData("anti-social-behaviour-and-hate", true)]
    [InlineData("hate-crime-only", true)]
    [InlineData("complaint-about-service", false)]
    public void Facts_OfASubject_NoticeAHateElement(string subject, bool expected)
    {
        var facts = Application.Facts(Walk.Through(Application.Form, ("subject", subject)).Kept);
        facts.HateElement.ShouldBe(expected);
        facts.Kinds.ShouldBe(Domain.Routing.Kinds.Of(CaseReviewApplication.Id));
    }

    private static IReadOnlyList<string> InWords(params (string, string)[] given) =>
        [.. Application.Agreed(Walk.Through(Application.Form, [("whose", "myself"), .. given]).Kept)];
}
