using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Earlier reports, to whom and when, which decide whether to explain the ASB case review.</summary>
public static class ReportedBefore
{
    public const string SameProblem = "same-problem";
    private const string ListId = "earlier-reports";

    public static readonly OneChoice Question = new(
        "reported-before",
        "Have you told anyone official about this before?",
        [
            new(SameProblem, "Yes, about the same problem"),
            new("other-problem", "Yes, but about a different problem"),
            new("no", "No, this is the first time"),
        ])
    {
        Hint = "For example the council, the police or your landlord",
        Brief = "Told anyone before",
        Optional = true,
    };

    public static readonly RoughDateQuestion ReportedOn = new("told-date", "When did you tell them?")
    {
        Hint = "Roughly is fine. For example, 3 March 2 weeks ago or last summer.",
        Brief = "When",
        Optional = true,
    };

    public static readonly Step Ask = Step.Asking("reported-before", Sections.BeforeThis, Question);

    public static Step List(CouncilDescription council) => Step.Asking(ListId, Sections.BeforeThis, Reports(council)) with
    {
        When = answers => answers.Is(Question, SameProblem) || answers.Is(Question, "other-problem"),
        Intro = ["Tell us what you remember. You can leave this page blank."],
    };

    private static ListQuestion Reports(CouncilDescription council) => new(
        ListId,
        "Who did you tell, and when?",
        "report",
        [
            new OneChoice(
                "told-who",
                "Who did you tell?",
                [
                    new("council", "The council"),
                    .. council.NamedLandlords.Select(tenure => new Option(tenure.Id, tenure.Landlord!)),
                    new("landlord", "A housing association or another landlord"),
                    new("police", "The police"),
                    new("other", "Someone else")
                    {
                        Reveals = [new TextQuestion("told-other", "Who was it?") { Missing = "Enter who you told" }],
                    },
                ])
            {
                Brief = "Told",
                Missing = "Select who you told",
            },
            ReportedOn,
            new TextQuestion("told-reference", "What reference did they give you?")
            {
                Hint = "Leave this blank if you do not have one",
                Brief = "Reference",
                Kind = TextKind.Reference,
                MaxLength = 60,
                Optional = true,
            },
        ])
    {
        Brief = "Earlier reports",
        Optional = true,
    };

    public static bool IsRepeat(Answers answers) => answers.Is(Question, SameProblem);

    /// <summary>
    /// Whether today's is the second or a later report of the same problem in six months (2014 Act s104(4), counted from
    /// the day of the earlier report). An earlier report without a date, or with a rough one that may be in time, counts: it costs
    /// nothing to explain the review.
    /// </summary>
    public static bool WithinSixMonths(Answers answers, DateOnly today) =>
        IsRepeat(answers)
        && (answers.Raw(ListId) is not ListAnswer reports
            || reports.Items.Any(item => item.Get(ReportedOn) is not { } on || on.Days.IsUnknown
                || StatutoryPeriod.Includes(on.Days.Latest, 6, today)));
}
