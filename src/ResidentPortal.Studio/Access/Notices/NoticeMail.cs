using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Audit;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Studio.Access.Notices;

/// <summary>Tells people by email what was done with their accounts.</summary>
public sealed class NoticeMail(AccountNotices notices, IMailTransport mail, IOptions<MailOptions> settings, IOptions<SiteOptions> site)
{
    /// <summary>What the mail server does not take now is due again some minutes later; what it will never take is not.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        // A row of which several are told is done once all of them are.
        foreach (var rows in (await notices.ClaimDueAsync(cancellation)).GroupBy(notice => notice.Rows[0].About))
        {
            var told = true;
            foreach (var notice in rows)
            {
                var outcome = await mail.SendAsync(NoticeEmail.To(notice, site.Value, settings.Value.From), cancellation);
                told &= outcome.Result is SendResult.Accepted or SendResult.Permanent;
            }

            if (told)
                await notices.CloseAsync([.. rows.SelectMany(notice => notice.Rows)], CancellationToken.None);
        }
    }
}
