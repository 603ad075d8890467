using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Emails;

namespace ResidentPortal.Reports.Complaints;

/// <summary>Tells the privacy officer that there is a complaint: its reference and its day, and nothing of what it says.</summary>
internal sealed record ComplaintCame(string To, string Reference, DateOnly AcknowledgeBy) : Email
{
    public override string To { get; } = To;

    public override string Subject => $"A complaint about data protection: {Reference}";

    private IReadOnlyList<string> Paragraphs =>
    [
        $"Complaint {Reference} came through the website. Acknowledge it by {Dates.WeekdayAndDay(AcknowledgeBy)}: the law gives 30 days.",
        "Open it in the teams’ room, under “Complaints”. Look into it from now on, and tell the person what comes of it.",
    ];

    protected override EmailHtml HtmlBody => EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));
}

/// <summary>Tells the person that it is here. Others may see their list of messages, so it does not say what it is about.</summary>
internal sealed record ComplaintReceipt(string To, string Reference, DateOnly AcknowledgeBy, string Phone) : Email
{
    public override string To { get; } = To;

    public override string Subject => "Thank you for contacting us";

    private IReadOnlyList<string> Paragraphs =>
    [
        "Thank you for contacting us.",
        $"Your reference is {Reference}. A person will write to you by {Dates.WeekdayAndDay(AcknowledgeBy)} at the latest.",
        $"To add something or to ask about it, ring us on {Phone} (by text relay, 18001 {Phone}) and give your reference.",
        "Please do not reply to this email. Nobody reads replies.",
    ];

    protected override EmailHtml HtmlBody => EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));
}
