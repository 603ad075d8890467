using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Emails;

/// <summary>The team's email once more, to the fallback mailbox, with a first paragraph that says why it comes there.</summary>
internal static class FallbackNotice
{
    public static MailMessageContent Redirect(MailMessageContent original, string fallbackTo, string queue, string messageId)
    {
        var why =
            $"You have this because the mailbox of the queue “{queue}” did not take it. Please make sure that somebody deals with it.";
        return original with
        {
            MessageId = messageId,
            To = fallbackTo,
            FallbackTo = null,
            Text = PlainText.Wrap(why) + "\n\n" + original.Text,
            Html =
                original.Html.Replace("<body>\n", $"<body>\n{EmailHtml.Of($"<p><strong>{why}</strong></p>\n")}", StringComparison.Ordinal),
        };
    }
}
