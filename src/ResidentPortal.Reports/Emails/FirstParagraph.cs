using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Emails;

/// <summary>Puts a paragraph before everything else that an email says.</summary>
internal static class FirstParagraph
{
    public static MailMessageContent Put(MailMessageContent mail, string paragraph) => mail with
    {
        Text = PlainText.Wrap(paragraph) + "\n\n" + mail.Text,
        Html = mail.Html.Replace(
            "<body>\n", $"<body>\n{EmailHtml.Of($"<p><strong>{paragraph}</strong></p>\n")}", StringComparison.Ordinal),
    };
}
