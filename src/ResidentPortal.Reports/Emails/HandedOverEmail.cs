using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>Tells a queue that a report of theirs was handed over: the reference and the names of queues only.</summary>
internal sealed record HandedOverEmail(Queue From, Queue Over, string Reference) : Email
{
    public override string To => From.Mailbox;

    public override string Subject => $"{Reference} was handed over";

    private IReadOnlyList<string> Paragraphs =>
    [
        $"Report {Reference} was handed over from the queue “{From.Name}” to the queue “{Over.Name}”.",
        "They have been sent it, and are asked to deal with it. Who handed it over and why stands in the teams’ room.",
    ];

    protected override EmailHtml HtmlBody => EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));
}
