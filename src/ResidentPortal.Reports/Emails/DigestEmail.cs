namespace ResidentPortal.Reports.Emails;

/// <summary>The figures of a week: counts only.</summary>
/// <param name="Lines">A count each.</param>
internal sealed record DigestEmail(string To, string Subject, string Introduction, IReadOnlyList<string> Lines,
    IReadOnlyList<string> Advice)
    : Email
{
    public override string To { get; } = To;

    public override string Subject { get; } = Subject;

    protected override EmailHtml HtmlBody => EmailHtml.Of(
        $"""
        <p>{Introduction}</p>
        <ul>
        {EmailHtml.Each(Lines, line => EmailHtml.Of($"<li>{line}</li>\n"))}</ul>
        {EmailHtml.Each(Advice, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"))}
        """);

    protected override string TextBody => string.Join("\n\n",
    [
        PlainText.Wrap(Introduction),
        string.Join('\n', Lines.Select(line => PlainText.Hanging("- ", line))),
        .. Advice.Select(paragraph => PlainText.Wrap(paragraph)),
    ]);
}
