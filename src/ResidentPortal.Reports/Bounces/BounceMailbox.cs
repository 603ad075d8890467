using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Bounces;

/// <summary>
/// The mailbox to which undelivered mail comes back. What is understood is deleted once it is recorded: it names people. What is not stays,
/// flagged, and is not read again.
/// </summary>
public sealed partial class BounceMailbox(
    IOptions<MailOptions> options, BounceReader reader, ILogger<BounceMailbox> logger, ITokenSource? tokens = null) : IBounceSource
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly BouncesOptions _bounces = options.Value.Bounces;

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var client = new ImapClient { CheckCertificateRevocation = options.Value.Smtp.CheckRevocation };
        await client.ConnectAsync(_bounces.Host, _bounces.Port, Security, limit.Token);
        if (tokens is not null)
            await client.AuthenticateAsync(new SaslMechanismOAuth2(_bounces.Account, await tokens.GetAsync(limit.Token)), limit.Token);
        else
            await client.AuthenticateAsync(_bounces.Account, _bounces.Password, limit.Token);

        var folder = await client.GetFolderAsync(_bounces.Folder, limit.Token);
        await folder.OpenAsync(FolderAccess.ReadWrite, limit.Token);
        var found = await folder.SearchAsync(SearchQuery.NotFlagged.And(SearchQuery.NotDeleted), limit.Token);
        // The sizes first: nothing large is fetched.
        foreach (var mail in await folder.FetchAsync(
            [.. found.Take(AtOnce)], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, limit.Token))
            await SettleAsync(folder, mail.UniqueId, await ReadAsync(folder, mail, limit.Token), limit.Token);
        await client.DisconnectAsync(quit: true, limit.Token);
    }

    private async Task<BounceFate> ReadAsync(IMailFolder folder, IMessageSummary mail, CancellationToken cancellationToken)
    {
        if (mail.Size is null or > BounceReader.Largest)
            return BounceFate.Left;
        await using var content = await folder.GetStreamAsync(mail.UniqueId, 0, BounceReader.Largest, cancellationToken);
        return await reader.ReadAsync(content, cancellationToken);
    }

    private async Task SettleAsync(IMailFolder folder, UniqueId mail, BounceFate fate, CancellationToken cancellationToken)
    {
        switch (fate)
        {
            case BounceFate.Done:
                await folder.AddFlagsAsync(mail, MessageFlags.Deleted, silent: true, cancellationToken);
                await folder.ExpungeAsync([mail], cancellationToken);
                break;
            case BounceFate.Left:
                await folder.AddFlagsAsync(mail, MessageFlags.Flagged, silent: true, cancellationToken);
                LogLeft();
                break;
            case BounceFate.Later:
                break;
        }
    }

    private SecureSocketOptions Security => _bounces.Security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
    };

    [LoggerMessage(LogLevel.Warning,
        "A mail in the mailbox for undelivered mail was not understood. It is flagged: a person must look at it")]
    private partial void LogLeft();
}
