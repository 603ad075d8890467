using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Emails;

/// <summary>One kind of email: what it says, as text and as HTML, and to whom it goes.</summary>
internal abstract record Email
{
    public abstract string To { get; }

    /// <inheritdoc cref="MailMessageContent.Urgent"/>
    public virtual bool Urgent => false;

    public abstract string Subject { get; }

    protected abstract string TextBody { get; }

    protected abstract EmailHtml HtmlBody { get; }

    public MailMessageContent Compose(string messageId) => new()
    {
        MessageId = messageId,
        To = To,
        Urgent = Urgent,
        Subject = PlainText.OneLine(Subject),
        Text = TextBody.Trim() + "\n",
        Html = EmailHtml.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{PlainText.OneLine(Subject)}</title>
            </head>
            <body>
            {HtmlBody}
            </body>
            </html>
            """).ToString() + "\n",
    };
}
