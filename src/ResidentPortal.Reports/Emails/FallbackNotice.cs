using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Emails;

/// <summary>The team's email once more, to the fallback mailbox, with a first paragraph that says why it comes there.</summary>
internal static class FallbackNotice
{
    public static MailMessageContent Redirect(MailMessageContent original, Queue queue) => FirstParagraph.Put(
        original with { To = queue.FallbackMailbox },
        $"You have this because the mailbox of the queue “{queue.Name}” did not take it. Please make sure that somebody deals with it.");
}
