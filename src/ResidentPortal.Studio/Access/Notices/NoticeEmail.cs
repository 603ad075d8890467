using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Audit;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Notices;

/// <summary>One email to one person about what was done with their account.</summary>
internal static class NoticeEmail
{
    /// <param name="sender">The site's own address, whose domain names the message.</param>
    public static MailMessageContent To(AccountNotice notice, SiteOptions site, string sender)
    {
        var subjects = notice.Rows.Select(row => NoticeText.Subject(row.Action)).Distinct().ToList();
        var subject = subjects.Count == 1 ? subjects[0] : "About your account";
        string[] paragraphs =
        [
            .. notice.About is { } about
                ? [
                    $"You get this because you are a team manager of {site.Name}.",
                    .. notice.Rows.Select(row => NoticeText.ToManager(row, about)),
                    $"What waits for a second person: {site.AddressOf(StudioPaths.Asked)}",
                ]
                : (string[])
                [
                    $"This is about your account for the studio of {site.Name}.",
                    .. notice.Rows.Select(NoticeText.Of),
                    .. notice.Rows.SelectMany(row => NoticeText.Advice(row.Action)).Distinct(),
                    $"Your account: {site.AddressOf(StudioPaths.Account)}",
                ],
        ];
        return new()
        {
            // The same at every attempt, so that a message that comes twice is seen to be one.
            MessageId =
                string.Create(CultureInfo.InvariantCulture, $"<account-{notice.Rows[^1].Id}{Manager(notice)}@{sender.Split('@')[^1]}>"),
            To = notice.Email,
            Subject = subject,
            Text = string.Join("\n\n", paragraphs) + "\n",
            Html = $"""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{subject}</title>
                </head>
                <body>
                {string.Join('\n', paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"))}
                </body>
                </html>

                """,
        };
    }

    // Several managers are told of the same, and a mail system takes two messages with one name for a duplicate.
    private static string Manager(AccountNotice notice) => notice.About is null ? ""
        : "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Email)))[..12];
}
