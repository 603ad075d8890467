using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Reminders;

/// <summary>One email to one person about the pages that they should read again. Nothing of a resident is in it.</summary>
internal static class ReminderEmail
{
    public const string Subject = "Pages to read again";

    private const string Why =
        "These pages are due to be read again. Check that they are still right, change what is not, and set the next review date.";

    /// <param name="sender">The site's own address, whose domain names the message.</param>
    public static MailMessageContent To(string address, IReadOnlyList<DueReview> pages, SiteOptions site, string sender) => new()
    {
        MessageId = $"<{Identity(address, pages)}@{sender.Split('@')[^1]}>",
        To = address,
        Subject = Subject,
        Text = $"{Why}\n\n{string.Join("\n\n", pages.Select(page => TextItem(page, site)))}\n",
        Html = $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Subject}</title>
            </head>
            <body>
            <p>{Why}</p>
            <ul>
            {string.Concat(pages.Select(page => HtmlItem(page, site)))}</ul>
            </body>
            </html>

            """,
    };

    private static string TextItem(DueReview page, SiteOptions site) =>
        $"{page.Name.ReplaceLineEndings(" ")}\n{Due(page)}\n{Link(page, site)}";

    private static string HtmlItem(DueReview page, SiteOptions site) =>
        $"<li><a href=\"{WebUtility.HtmlEncode(Link(page, site))}\">{WebUtility.HtmlEncode(page.Name)}</a><br>{Due(page)}</li>\n";

    private static string Due(DueReview page) => $"To be read again on {StudioDates.Day(page.ReviewDate)}";

    private static string Link(DueReview page, SiteOptions site) => site.AddressOf(PagePaths.Edit(page.Page));

    // The same at every attempt, so that a message that comes twice is seen to be one.
    private static string Identity(string address, IReadOnlyList<DueReview> pages) =>
        "review-"
            + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(
                    string.Join('\n', pages.Select(page =>
                        string.Create(CultureInfo.InvariantCulture, $"{page.Page} {page.ReviewDate:yyyy-MM-dd}")).Prepend(address)))))[
                        ..32];
}
