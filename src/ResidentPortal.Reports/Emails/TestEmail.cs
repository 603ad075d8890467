using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>Tries whether mail to a queue reaches a person.</summary>
/// <param name="Link">Where somebody says that they have it; null for a body outside, which is asked by phone.</param>
internal sealed record TestEmail(Queue Queue, string? Link) : Email
{
    private const string Have = "We have this email";

    public override string To => Queue.Mailbox;

    public override string Subject => "Test: no report";

    private string[] Paragraphs =>
    [
        $"This is a test of the mailbox of “{Queue.Name}”. No report is behind it, and nobody waits for you.",
        Link is null
            ? "We want to know that a person reads this mailbox. Somebody will call you and ask whether this email arrived."
            : "We want to know that a person reads this mailbox. Open the link and select the button on the page.",
    ];

    private IReadOnlyList<string> Links => Link is null ? [] : [Link];

    protected override EmailHtml HtmlBody => EmailHtml.Of(
        $"""
        {EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"))}{EmailHtml.Each(Links,
            link => EmailHtml.Of($"<p><a href=\"{link}\"><strong>{Have}</strong></a></p>\n"))}
        """);

    protected override string TextBody =>
        string.Join("\n\n", [.. Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)), .. Links.Select(link => $"{Have}:\n{link}")]);
}
