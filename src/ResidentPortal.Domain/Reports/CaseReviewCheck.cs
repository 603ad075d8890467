using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// What has to be known to say whether an ASB case review is open to somebody: the whole of the checker, without a name,
/// and the first part of the application.
/// </summary>
public static class CaseReviewCheck
{
    public const string SomeoneElse = "someone-else";
    public const string Group = "group";
    public const string Business = "business";

    private const string Application = "Your application";
    private const string TheProblem = "The problem";
    private const string StillDealing = "still-dealing";

    public static readonly OneChoice Subject = new(
        "subject",
        "What do you want us to look at?",
        [.. Enum.GetValues<Subject>().Select(Of)])
    {
        Brief = "About",
        Fixed = FixedWords.Law,
        Missing = "Select what you want us to look at",
    };

    public static readonly OneChoice Whose = new(
        "whose",
        "Whose problem is it?",
        [
            new("myself", "Mine, or my household’s"),
            new(SomeoneElse, "Someone I am helping") { Hint = "For example a relative, someone you care for, or a resident of your ward" },
            new(Group, "A group of people") { Hint = "For example neighbours or a residents’ association" },
            new(Business, "A business"),
        ])
    {
        Brief = "Whose problem",
        Missing = "Select whose problem it is",
    };

    public static readonly OneChoice SameIncident = new(
        "same-incident",
        "Are the reports of one day about the same incident?",
        [
            new("one-incident", "Yes, all reports of one day are about the same incident")
            {
                Hint = "For example, you told the council and the police about the same thing",
            },
            new("several-incidents", "No, more than one thing happened on that day"),
            new("not-known", "I am not sure, or it differs from day to day") { Hint = "An officer will look at it" },
        ])
    {
        Hint = "You told us about two or more reports with the same day. One incident counts once, however often it was reported.",
        Brief = "Reports of one day",
        Fixed = FixedWords.Law,
        Missing = "Select whether the reports of one day are about the same incident, or that you are not sure",
    };

    public static readonly OneChoice People = new(
        "people",
        "How many different people have reported it?",
        [
            new("1", "1"),
            new("2", "2"),
            new("3", "3"),
            new("4", "4"),
            new("5", "5 or more"),
            new("not-known", "I do not know"),
        ])
    {
        Hint = "In the last 6 months. Count each person, not each household. Count yourself, if you have reported it.",
        Brief = "People who reported it",
        Fixed = FixedWords.Law,
        Missing = "Select how many people have reported it, or that you do not know",
    };

    public static readonly OneChoice GoingOn = new(
        "ongoing",
        "Is it still going on?",
        [new("yes", "Yes, it still happens"), new("stopped", "No, it has stopped"), new("not-known", "I am not sure")])
    {
        Brief = "Still going on",
        Fixed = FixedWords.Law,
        Missing = "Select whether it is still going on",
    };

    /// <summary>Recorded and passed on, and never a reason to refuse.</summary>
    public static readonly SeveralChoices Action = new(
        "action",
        "What has been done about it?",
        [
            new("contacted", "Someone called, wrote or visited"),
            new("warned", "The people doing it were spoken to or warned"),
            new("stronger", "Something stronger was done") { Hint = "For example a fine, an order from a court, or action on a tenancy" },
            new(StillDealing, "Someone is still dealing with it"),
            new("closed", "They told me that the case is closed"),
            new("nothing", "Nothing that I know of") { Exclusive = true },
        ])
    {
        Hint = "Select all that are true. You can ask for a review whatever you answer.",
        Brief = "What was done",
        Fixed = FixedWords.Law,
        Optional = true,
    };

    private static readonly Step Emergency = Danger.Emergency with
    {
        Notice = Danger.Emergency.Notice! with
        {
            Lines = [.. Danger.Emergency.Notice.Lines.Where(line => !line.Contains("reports", StringComparison.Ordinal))],
            Continue = "I am safe – carry on",
        },
    };

    private static readonly Step HappeningNow = new("happening-now", "Get help while it is happening")
    {
        Section = Application,
        When = Danger.HappeningNow().When,
        Notice = new(
            "If anyone is put in danger, call 999 at once.",
            [
                "A case review looks at what was done before. It cannot stop what is happening now.",
                "If you need the police but it is not an emergency, call 101. By text relay, call 18001 101.",
                "Stay away from the people doing it, if you can.",
            ],
            "Carry on"),
    };

    /// <summary>The questions, in the order in which a person is asked.</summary>
    public static IReadOnlyList<Step> Steps(CouncilDescription council)
    {
        var thresholds = council.Thresholds;
        var hateCounts = thresholds.Any(threshold => threshold.HateMinimum is not null);
        return
        [
            Danger.Ask with { Section = Application },
            Emergency,
            HappeningNow,
            Step.Asking("subject", TheProblem, Subject),
            .. new Step[]
            {
                Step.Asking("whose", TheProblem, Whose),
                Step.Asking("reports", "The reports",
                    CaseReviewReports.List(council, askForNames: thresholds.Any(threshold => !threshold.AnonymousReportsCount))) with
                {
                    Intro =
                    [
                        "Add each report that you, or someone for you, made about it. It counts whoever was told.",
                        "If nobody has reported it, leave this page blank and go on.",
                    ],
                },
                Step.Asking("same-incident", "The reports", SameIncident) with { When = CaseReviewReports.ShareADay },
                Step.Asking("people", "The reports", People),
                Step.Asking("ongoing", TheProblem, GoingOn),
                Step.Asking("at-risk", TheProblem, Vulnerability.Question with { Fixed = FixedWords.Law }),
                Step.Asking("action", TheProblem, Action),
            }.Select(step => step with { When = answers => IsForReview(answers, hateCounts) && step.When(answers) }),
        ];
    }

    /// <summary>The checker. Its answers are never stored; the letter only names its cookie.</summary>
    public static Form Form(CouncilDescription council) =>
        new("case-review-check", 'Q', 1, "Check if you can ask for an ASB case review", Steps(council));

    /// <param name="answers">Those that count (<see cref="Journey.Kept"/>), of the checker or of the application.</param>
    public static Circumstances CircumstancesOf(Answers answers) => new()
    {
        DangerNow = Danger.UrgencyOf(answers) is Routing.Urgency.Emergency,
        Subject = answers.Chosen<Subject>(Subject) ?? CaseReview.Subject.AntiSocialBehaviour,
        Reports = CaseReviewReports.Of(answers),
        SameDay = answers.Chosen<SameDay>(SameIncident) ?? SameDay.NotKnown,
        People = int.TryParse(answers.Get(People)?.Value, out var people) ? people : null,
        Ongoing = answers.Chosen<Ongoing>(GoingOn) ?? Ongoing.NotKnown,
        Vulnerable = Vulnerability.IsAnyone(answers),
        CaseOpen = answers.Includes(Action, StillDealing),
    };

    /// <summary>Whether there is behaviour that a review could look at, so that the rest is worth asking.</summary>
    private static bool IsForReview(Answers answers, bool hateCounts) => answers.Chosen<Subject>(Subject) switch
    {
        CaseReview.Subject.AntiSocialBehaviour or CaseReview.Subject.AntiSocialBehaviourAndHate => true,
        CaseReview.Subject.HateCrimeOnly => hateCounts,
        CaseReview.Subject.ComplaintAboutService or null => false,
    };

    private static Option Of(Subject subject) => subject switch
    {
        CaseReview.Subject.AntiSocialBehaviour => new("anti-social-behaviour", "Trouble that keeps happening")
        {
            Hint = "For example noise, threats, damage or drug dealing",
        },
        CaseReview.Subject.AntiSocialBehaviourAndHate =>
            new("anti-social-behaviour-and-hate", "Trouble that keeps happening because of who someone is")
            {
                Hint = "For example because of race, religion, disability or being gay or trans",
            },
        CaseReview.Subject.HateCrimeOnly => new("hate-crime-only", "One hate crime, and no other trouble"),
        CaseReview.Subject.ComplaintAboutService => new("complaint-about-service", "How an officer or an organisation treated someone"),
    };
}
