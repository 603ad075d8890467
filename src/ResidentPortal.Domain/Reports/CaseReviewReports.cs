using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>The reports that somebody made before they ask for a case review: the list they fill in, and what it says.</summary>
public static class CaseReviewReports
{
    public const string ListId = "reports";
    public const string ToldField = "told";
    public const string ReferenceField = "reference";
    public const string HappenedField = "happened";
    public const string ReportedField = "reported";

    private const int Most = 20;

    // The checker keeps its answers in a cookie, which all that can be typed has to fit into.
    private const int MostBytes = 60;
    private const string DateHint = "For example 3 March 2026, March 2026, or “do not know”";

    public static readonly TextQuestion Reference = new(ReferenceField, "What was the reference?")
    {
        Hint = "If you reported it on this website, enter the reference and leave the dates blank",
        Brief = "Reference",
        Kind = TextKind.Reference,
        MaxLength = 60,
        Optional = true,
    };

    private static readonly RoughDateQuestion Happened = new(HappenedField, "When did it happen?")
    {
        Hint = DateHint,
        Brief = "Happened",
        MostBytes = MostBytes,
        Missing = "Enter when it happened. If you do not remember, enter “do not know”",
    };

    private static readonly RoughDateQuestion Reported = new(ReportedField, "When was it reported?")
    {
        Hint = DateHint,
        Brief = "Reported",
        MostBytes = MostBytes,
        Missing = "Enter when it was reported. If you do not remember, enter “do not know”",
    };

    private static readonly OneChoice SameProblem = new(
        "same-problem",
        "Is it about the problem that you want looked at?",
        [new("yes", "Yes, the same problem"), new("no", "No, another problem")])
    {
        Brief = "Problem",
        Missing = "Select whether it is about the same problem",
    };

    private static readonly OneChoice Named = new(
        "named",
        "Was a name given?",
        [new("yes", "Yes"), new("no", "No, it was anonymous")])
    {
        Inline = true,
        Brief = "Name given",
        Missing = "Select whether a name was given",
    };

    /// <param name="askForNames">Whether some threshold leaves anonymous reports out.</param>
    public static ListQuestion List(CouncilDescription council, bool askForNames) =>
        Asking([Told(council), Reference, Happened, Reported, SameProblem, .. askForNames ? [Named] : Array.Empty<Question>()]);

    public static IReadOnlyList<EarlierReport> Of(Answers answers) =>
    [
        .. Items(answers).Select(item => new EarlierReport(
            item.Get(Happened)?.Days ?? DateSpan.Unknown,
            item.Get(Reported)?.Days ?? DateSpan.Unknown)
        {
            To = ToldTo(item) ?? ReportedTo.Other,
            SameProblem = !item.Is(SameProblem, "no"),
            Anonymous = item.Is(Named, "no"),
        }),
    ];

    /// <summary>Whether two reports of the problem are about the same known day, so that it has to be asked what they are about.</summary>
    public static bool ShareADay(Answers answers) => Of(answers)
        .Where(report => report.SameProblem && report.Happened.IsExact)
        .GroupBy(report => report.Happened)
        .Any(day => day.Count() > 1);

    /// <summary>Whom each report was made to, in the words of the form, in the same order.</summary>
    public static IReadOnlyList<string> ToldInWords(CouncilDescription council, Answers answers) =>
        [.. Items(answers).Select(item => ToldTo(item) is { } told ? Of(told, council).Label : "")];

    private static IReadOnlyList<Answers> Items(Answers answers) => (answers.Raw(ListId) as ListAnswer)?.Items ?? [];

    private static ReportedTo? ToldTo(Answers item) => item.Chosen<ReportedTo>(ToldField);

    private static OneChoice Told(CouncilDescription council) => new(
        ToldField,
        "Who was told?",
        [.. Enum.GetValues<ReportedTo>().Select(body => Of(body, council))])
    {
        Brief = "Told",
        Missing = "Select who was told",
    };

    private static ListQuestion Asking(IReadOnlyList<Question> questions) => new(ListId, "Which reports were made?", "report", questions)
    {
        Brief = "Reports",
        Fixed = FixedWords.Law,
        Optional = true,
        MaxItems = Most,
        TooMany = "You can add up to 20 reports. Remove the oldest ones until 20 are left: the newest count most",
        CheckItem = ReportedAfter,
        CheckItems = Twice,
    };

    private static IEnumerable<FieldError> ReportedAfter(Answers item)
    {
        if (item.Get(Happened) is { } happened && item.Get(Reported) is { } reported && reported.Days.Latest < happened.Days.Earliest)
            yield return new(ReportedField, "The report must be on the day it happened or later. Check both dates");
    }

    private static IEnumerable<(int, FieldError)> Twice(IReadOnlyList<Answers> items)
    {
        for (var later = 1; later < items.Count; later++)
        {
            var first = items.Take(later).ToList().FindIndex(earlier => IsSame(earlier, items[later]));
            if (first >= 0)
                yield return (later, new(ToldField, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"This is the same as report {first + 1}. Remove it, or change what is different")));
        }
    }

    /// <summary>
    /// All answers alike, with a day that is known; or a reference of this site, which is of one report alone. Other bodies give one to a
    /// whole case.
    /// </summary>
    private static bool IsSame(Answers one, Answers other) =>
        (one.Equals(other) && one.Get(Happened)?.Days.IsExact == true)
        || (OurReference(one) is { } reference && reference == OurReference(other));

    private static string? OurReference(Answers item) =>
        ReportReference.TryParse(item.Get(Reference)?.Text, out var reference) ? reference.ToString() : null;

    private static Option Of(ReportedTo body, CouncilDescription council) => body switch
    {
        ReportedTo.Council => new("council", "The council"),
        ReportedTo.Police => new("police", "The police"),
        ReportedTo.Landlord => new("landlord", Landlords(council)),
        ReportedTo.Other => new("other", "Someone else"),
    };

    private static string Landlords(CouncilDescription council) =>
        $"{string.Join(", ", council.NamedLandlords.Select(tenure => tenure.Landlord).Prepend("A housing association"))} or another "
            + "landlord";
}
