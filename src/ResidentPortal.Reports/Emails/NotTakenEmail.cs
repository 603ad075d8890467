using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>Tells of reports that nobody has said they have: references and moments only.</summary>
internal sealed record NotTakenEmail(string To, string Subject, IReadOnlyList<string> Paragraphs, IReadOnlyList<NotTakenRow> Rows) : Email
{
    private const string SayIt = "When somebody has it, say so here:";

    public override string To { get; } = To;

    public override string Subject { get; } = Subject;

    protected override EmailHtml HtmlBody => EmailHtml.Of(
        $"""
        {EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"))}<ul>
        {EmailHtml.Each(Rows, row => EmailHtml.Of($"<li>{row.Words}{EmailHtml.Each(Links(row),
            link => EmailHtml.Of($" {SayIt} <a href=\"{link}\">We have this report</a>"))}</li>\n"))}</ul>
        """);

    protected override string TextBody => string.Join("\n\n",
    [
        .. Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)),
        .. Rows.Select(row => string.Join('\n',
            [PlainText.Hanging("- ", row.Words), .. Links(row).SelectMany(link => new[] { $"  {SayIt}", $"  {link}" })])),
    ]);

    /// <summary>To the fallback mailbox of a queue, which is the council's own.</summary>
    public static NotTakenEmail ToFallback(Queue queue, IReadOnlyList<NotTakenRow> rows) => new(
        queue.FallbackMailbox,
        rows.Count == 1
            ? "Nobody has taken 1 report"
            : string.Create(CultureInfo.InvariantCulture, $"Nobody has taken {rows.Count} reports"),
        [
            $"Nobody who reads the mailbox of the queue “{queue.Name}” has said that they have what is listed here. "
                + "Please make sure that somebody deals with it.",
            $"The emails are in {queue.Mailbox}. The subject of each is the reference.",
        ],
        rows);

    /// <summary>What was promised of them is over.</summary>
    public static NotTakenEmail ToOperations(string to, IReadOnlyList<NotTakenRow> rows) => new(
        to,
        rows.Count == 1
            ? "1 report is overdue and nobody has taken it"
            : string.Create(CultureInfo.InvariantCulture, $"{rows.Count} reports are overdue and nobody has taken them"),
        [
            "The time in which the team promised an answer is over, and nobody has said that they have the report. "
                + "The fallback mailbox was told before.",
            "Ring the team. Once somebody has it, record that with “reports taken”.",
        ],
        rows);

    private static IReadOnlyList<string> Links(NotTakenRow row) => row.Link is { } link ? [link] : [];
}

/// <param name="Link">Where somebody says that they have it.</param>
internal sealed record NotTakenRow(
    string Reference, string QueueId, string Queue, bool Urgent, DateTimeOffset Received, DateTimeOffset Ends, string? Link)
{
    public string Words =>
        $"{Reference}{(Urgent ? ", urgent" : "")}: {Queue}. It came on {Dates.Moment(Received)}. The promise ends on {Dates.Moment(Ends)}.";
}
