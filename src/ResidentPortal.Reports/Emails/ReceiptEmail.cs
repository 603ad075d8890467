using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Emails;

/// <summary>
/// Tells a resident that we have their report. Somebody else may read over their shoulder: sender and subject never say
/// what it is about, and the body does not either when they asked for that.
/// </summary>
internal sealed record ReceiptEmail(Submission Report, ReportReference Reference, string Phone) : Email
{
    public override string To =>
        Report.Contact.Email ?? throw new InvalidOperationException("A receipt was written for somebody without an email address.");

    public override string Subject => "Thank you for contacting us";

    /// <summary>It says what it is about only to whoever allowed that of emails: what callers may say is another matter.</summary>
    private bool IsNeutral => Report.Contact.EmailWords is not EmailWords.Plain;

    /// <summary>Whoever is in danger reads first whom to call, in words that could stand in any email.</summary>
    private IEnumerable<string> First => !Report.ComesFirst ? [] : [IsNeutral ? "In an emergency, always call 999." : Danger.Call];

    private string About => Report.About.Count == 0 ? "" : $" ({string.Join("; ", Report.About)})";

    private IReadOnlyList<string> Paragraphs =>
    [
        .. First,
        IsNeutral ? "Thank you for contacting us." : $"We have your report: {Report.FormTitle}{About}.",
        $"Your reference is {Reference}.",
        .. Next,
        $"To add something or to ask about it, ring us on {Phone} (by text relay, 18001 {Phone}) and give your reference. "
            + "You do not need to say more than that.",
        "Please do not reply to this email. Nobody reads replies.",
    ];

    private IReadOnlyList<string> Next => (IsNeutral ? Report.NeutralNextSteps : Report.NextSteps) is { Count: > 0 } steps
        ? steps
        : ["We are passing on what you sent us. You do not need to do anything else."];

    protected override EmailHtml HtmlBody =>
        EmailHtml.Each(Paragraphs, paragraph => EmailHtml.Of($"<p>{paragraph}</p>\n"));

    protected override string TextBody => string.Join("\n\n", Paragraphs.Select(paragraph => PlainText.Wrap(paragraph)));

    /// <summary>Only to an address the resident gave, when they said that email is safe, and not when they want none.</summary>
    public static bool IsWanted(ContactPermissions contact) => contact.WantsReceipt;
}
