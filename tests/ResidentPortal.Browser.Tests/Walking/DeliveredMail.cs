using System.Diagnostics;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What the mail server got about one report, receipt included.</summary>
public static class DeliveredMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until every message that the report's acceptance wrote was delivered.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> MailAboutAsync(this SharedBrowser shared, string reference)
    {
        var expected = await shared.Site.Reports.CountAsync(
            $"SELECT count(*) FROM Outbox JOIN Reports ON Reports.Id = Outbox.ReportId WHERE Reference = '{reference}'");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var received = shared.Mail.Received.Where(mail => mail.Raw.Contains(reference, StringComparison.Ordinal)).ToList();
            if (received.Count >= expected || waited.Elapsed > Patience)
            {
                received.Count.ShouldBe((int)expected, $"messages about {reference}");
                return received;
            }
            await Task.Delay(50);
        }
    }

    /// <summary>The report went to exactly these teams' mailboxes, and to nobody else.</summary>
    public static void ShouldBeFor(this IReadOnlyList<ReceivedMail> mail, params string[] mailboxes) =>
        mail.Where(message => message.To.EndsWith("@" + SiteSettings.MailDomain, StringComparison.Ordinal))
            .Select(message => message.To.Split('@')[0])
            .ShouldBe(mailboxes, ignoreOrder: true);

    public static ReceivedMail To(this IReadOnlyList<ReceivedMail> mail, string mailbox) =>
        mail.Single(message => message.To == $"{mailbox}@{SiteSettings.MailDomain}");

    public static ReceivedMail? Receipt(this IReadOnlyList<ReceivedMail> mail) =>
        mail.SingleOrDefault(message => !message.To.EndsWith("@" + SiteSettings.MailDomain, StringComparison.Ordinal));
}
