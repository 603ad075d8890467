namespace ResidentPortal.Reports.Emails;

/// <summary>Tells operations that reports are held, and how many: no more than that.</summary>
internal sealed record HeldCountEmail(string Mailbox, int Count) : Email
{
    public override string To => Mailbox;

    public override string Subject => Count == 1 ? "1 report is held" : $"{Count} reports are held";

    private string[] Paragraphs =>
    [
        Count == 1 ? "1 report is held because it looked automated. No team has it yet."
            : $"{Count} reports are held because they looked automated. No team has them yet.",
        Count == 1 ? "Look at it with “reports held”. If it is real, pass it on with “reports release”."
            : "Look at them with “reports held” and pass on each real one with “reports release”.",
    ];

    protected override EmailHtml HtmlBody =>
        EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));
}
