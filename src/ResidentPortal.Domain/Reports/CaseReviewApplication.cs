using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// Applying for an ASB case review (2014 Act s104(1)), in the order in which a person is asked. It begins with the
/// questions of the checker, so that whoever comes from there has answered them.
/// </summary>
public static class CaseReviewApplication
{
    public const string Id = "case-review";

    private const string Application = "Your application";
    private const string TheProblem = "The problem";
    private const string TheReview = "The review";

    private static readonly OneChoice Agreement = new(
        "their-consent",
        "Does the person agree that you apply for them?",
        [
            new("written", "Yes, and I have it in writing"),
            new("told-me", "Yes, they told me"),
            new("not-yet", "No, or not yet"),
        ])
    {
        Brief = "Person agrees",
        Fixed = FixedWords.Sharing,
        Missing = "Select whether the person agrees that you apply for them",
    };

    private static readonly Step ForSomeoneElse = new("their-consent", "The person you are applying for")
    {
        Section = Application,
        When = IsForSomeoneElse,
        Intro = ["You can carry on whatever you answer."],
        Questions =
        [
            new TextQuestion(TheirContact.NameId, "What is their name?")
            {
                Brief = "Person’s name",
                MaxLength = 120,
                Missing = "Enter the name of the person you are applying for",
            },
            new TextQuestion("their-link", "How do you know them?")
            {
                Hint = "For example, “I am her son” or “I am his councillor”",
                Missing = "Enter how you know them",
            },
            Agreement,
        ],
    };

    // A councillor or a carer is often not where it happens.
    private static readonly Step TheirHome = Step.Asking("their-home", Application, new AddressQuestion("their-home", "Where do they live?")
    {
        Hint = "If they had to move somewhere safe, do not tell us where. Give the address that they moved from.",
        Brief = "Person’s address",
        Missing = "Enter a street, a postcode or something close to where they live",
    }) with
    { When = IsForSomeoneElse };

    private static bool IsForSomeoneElse(Answers answers) => answers.Is(CaseReviewCheck.Whose, CaseReviewCheck.SomeoneElse);

    private static readonly Step HowToGetConsent = new("how-to-agree", "The person must agree before the review")
    {
        Section = Application,
        When = answers => answers.Is(Agreement, "not-yet"),
        Notice = new(
            "You can send the application now and get their agreement later.",
            [
                "We will read it. But we cannot hold the review, or tell you anything about the person, until they agree.",
                "Ask them in a way that is safe for them. They can call us, write to us, or sign a note that says you may apply for them.",
                "If they cannot decide for themselves, tell us who may decide for them. You can do that on a later page.",
            ],
            "Carry on with the application")
        {
            Link = ("/asb-case-review/who-can-apply", "Who can apply, and how to get agreement"),
        },
    };

    private static readonly Step OtherRoute = new("quicker-ways", "There may be a quicker way")
    {
        Section = Application,
        When = answers => answers.Chosen<Subject>(CaseReviewCheck.Subject) is Subject.HateCrimeOnly or Subject.ComplaintAboutService,
        Notice = new(
            "A case review is about trouble that keeps happening.",
            [
                "For a hate crime, report it on the hate crime form or call the police on 101. It will be looked at sooner.",
                "Did an officer or a service treat you badly? Then use their own way to complain.",
                "If trouble that keeps happening is part of it, go back and change your answer. Or carry on, and we will read what you "
                    + "send.",
            ],
            "Carry on with the application")
        {
            Link = ("/report/hate-crime", "Report a hate crime"),
        },
    };

    private static readonly Step GroupMembers = Step.Asking("members", Application, new ListQuestion(
        "members",
        "Who is in the group?",
        "person",
        [
            new TextQuestion("member-name", "Name") { MaxLength = 120, Missing = "Enter the person’s name" },
            new TextQuestion("member-contact", "How can we contact them?")
            {
                Hint = "Only what is safe for us to use",
                Brief = "Contact",
                Fixed = FixedWords.Contact,
                Optional = true,
            },
        ])
    {
        Optional = true,
        TooMany = "You can add up to 20 people. Tell us how many others there are on a later page",
    }) with
    {
        When = answers => answers.Is(CaseReviewCheck.Whose, CaseReviewCheck.Group),
        Intro = ["Only add people who agree. You can leave this blank and tell us later."],
    };

    private static readonly Step BusinessName =
        Step.Asking("business", Application, new TextQuestion("business-name", "What is the name of the business?")
        {
            Brief = "Business",
            Missing = "Enter the name of the business",
        }) with
        {
            When = answers => answers.Is(CaseReviewCheck.Whose, CaseReviewCheck.Business),
        };

    private static readonly IReadOnlyList<Step> WhatHappened =
    [
        Step.Asking("what-happened", TheProblem, new LongTextQuestion("what-happened", "What has been happening?")
        {
            Hint = "Use your own words. Start with the worst, or with the last time.",
            Missing = "Enter what has been happening",
            Rows = 8,
        }),
        Step.Asking("where", TheProblem, new AddressQuestion(Where.Id, "Where does it happen?")
        {
            Hint = "Tell us the street, a postcode, or something close to it. Any one of these is enough.",
            Missing = "Enter a street, a postcode or something close to where it happens",
        }),
        Step.Asking("promised", "The reports", new LongTextQuestion("promised", "What did they say they would do, and what came of it?")
        {
            Hint = "For each report, as far as you remember. You can leave this blank.",
            Brief = "Promised, and what came of it",
            MaxLength = 2000,
            Optional = true,
        }),
        Step.Asking("effect", "How it affects people",
            new LongTextQuestion("effect", "What is it doing to your health and your daily life?")
        {
            Hint =
                "For example, “I cannot sleep” or “I do not let the children play outside”. If you apply for someone else, tell us about "
                + "them.",
            Brief = "Effect",
            MaxLength = 2000,
            Missing = "Enter what it is doing to your health and your daily life",
        }),
        Step.Asking("who-else", "How it affects people", new LongTextQuestion("who-else", "Who else does it affect?")
        {
            Hint = "For example children or neighbours. You do not need names.",
            Brief = "Who else",
            MaxLength = 1000,
            Rows = 3,
            Optional = true,
        }),
        Step.Asking("safety", "How it affects people",
            new LongTextQuestion("vulnerability-details", "What should we know to keep people safe?")
        {
            Hint = "For example an illness, or someone who must not know that you applied. You can leave this blank.",
            Brief = "To keep people safe",
            MaxLength = 1000,
            Rows = 3,
            Optional = true,
        }),
    ];

    private static readonly IReadOnlyList<Step> Review =
    [
        Step.Asking("outcome-wanted", TheReview, new LongTextQuestion("outcome-wanted", "What would you like to happen?")
        {
            Hint = "For example, “I want it to stop”, “I want to know who is in charge of my case” or “I want better locks”",
            Brief = "Outcome wanted",
            MaxLength = 2000,
            Missing = "Enter what you would like to happen. If you do not know yet, say so",
        }),
        Step.Asking("taking-part", TheReview, new OneChoice(
            "taking-part",
            "How do you want to take part in the review?",
            [
                new("attend", "I want to be there for part of the meeting"),
                new("represented", "I want someone to speak for me")
                {
                    Reveals =
                    [
                        new TextQuestion("speaker", "Who will speak for you, and how can we contact them?")
                        {
                            Brief = "Speaks for them",
                            MaxLength = 300,
                            Missing = "Enter who will speak for you",
                        },
                    ],
                },
                new("write", "I want to write down what the meeting should hear"),
                new("no", "I do not want to take part"),
                new("not-sure", "I am not sure yet"),
            ])
        {
            Hint = "You can change your mind later",
            Brief = "Taking part",
            Missing = "Select how you want to take part",
        }),
    ];

    public static ReportForm Of(CouncilDescription council)
    {
        var home = new Home(council);
        return new(
            new Form(Id, 'C', 2, "Apply for an ASB case review",
            [
                // Together and first: whoever comes from the checker goes on after them, and is asked none of them twice.
                .. CaseReviewCheck.Steps(council).SelectMany(step => step.Slug is "subject" ? [step, OtherRoute] : new[] { step }),
                ForSomeoneElse,
                HowToGetConsent,
                TheirHome,
                .. TheirContact.Steps(Application, IsForSomeoneElse),
                GroupMembers,
                BusinessName,
                .. WhatHappened,
                home.Ask,
                .. Review,
                .. SafeContact.NamedSteps,
                AccessNeeds.Ask(SafeContact.IsAllowed),
                .. CaseReviewSharing.Steps,
                Staff.Ask(council, CaseReviewSharing.Section),
            ]),
            "Apply for an ASB case review (Community Trigger)",
            "ASB case review application")
        {
            Path = "/asb-case-review/apply",
            LinkTargets = ["/asb-case-review/apply", "/asb-case-review/check", "/asb-case-review/printable-form"],
            ReportsIncident = false,
            ComesFrom = "/asb-case-review",
            AgainPath = "/report/asb",
            Afterwards = ("/asb-case-review/after-you-apply", "Read what happens after you apply"),
            Noun = "application",
            Minutes = 20,
            Purpose =
            [
                "Ask the council, the police and landlords to look together at what was done about your reports.",
                "You can apply for yourself, for someone who agrees, for a group or for a business.",
            ],
            GoodToKnow =
            [
                "Have the dates and references of your reports at hand, if you have them. You can apply without.",
                "You can check first if the test is likely to be met. Your answers come with you.",
                "You can apply even if the test is not met. We read every application.",
            ],
            Facts = answers => new RoutingFacts(
                Id,
                Kinds.Of(Id),
                home.TenureOf(answers, atHome: true),
                Danger.UrgencyOf(answers),
                Vulnerability.IsAnyone(answers),
                HateElement: answers.Chosen<Subject>(CaseReviewCheck.Subject)
                    is Subject.AntiSocialBehaviourAndHate or Subject.HateCrimeOnly,
                Consents.None).With(Where.Of(answers)),
            Agreed = CaseReviewSharing.InWords,
            SharedByLead = CaseReviewSharing.Bodies,
            RepeatWithinSixMonths = (_, _) => false,
        };
    }
}
