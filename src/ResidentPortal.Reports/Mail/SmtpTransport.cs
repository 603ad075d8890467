using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ResidentPortal.Reports.Mail;

/// <summary>Sends through a mail relay, over connections that are held open.</summary>
public sealed class SmtpTransport : IMailTransport, IDisposable
{
    private readonly MailOptions _mail;
    private readonly EnvelopeSender? _sender;
    private readonly ITokenSource? _tokens;
    private readonly SmtpConnections _connections;

    public SmtpTransport(
        IOptions<MailOptions> options, TimeProvider clock, EnvelopeSender? sender = null, ITokenSource? tokens = null)
    {
        _mail = options.Value;
        _sender = sender;
        _tokens = tokens;
        _connections = new(_mail.Smtp, clock);
    }

    public TimeSpan Limit => Timeout + TimeSpan.FromSeconds(5);

    public int AtOnce => Smtp.Connections;

    private SmtpOptions Smtp => _mail.Smtp;

    private TimeSpan Timeout => TimeSpan.FromSeconds(Smtp.TimeoutSeconds);

    /// <remarks>
    /// The attempt is bounded by its timeout and never cancelled: a cancel while the server answers DATA would leave
    /// unknown what became of the message.
    /// </remarks>
    public async Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout);
        MimeMessage mail;
        try
        {
            mail = MimeMail.Of(message, _mail);
        }
        catch (FormatException)
        {
            return SendOutcome.BadAddress;
        }
        using (mail)
        {
            var sender = _sender is null ? _mail.EnvelopeSender : await _sender.OfAsync(message.MessageId, limit.Token);
            return await AttemptAsync(mail, sender, fresh: false, limit.Token)
                ?? await AttemptAsync(mail, sender, fresh: true, limit.Token)
                ?? new(SendResult.Temporary, "connection-lost");
        }
    }

    public void Dispose() => _connections.Dispose();

    /// <returns>Null when a connection that was used before had been cut, and nobody can have the message.</returns>
    private async Task<SendOutcome?> AttemptAsync(MimeMessage mail, string sender, bool fresh, CancellationToken limit)
    {
        SmtpConnection? connection = null;
        var keep = false;
        try
        {
            connection = await _connections.RentAsync(fresh, limit);
            if (!connection.IsConnected)
                await OpenAsync(connection, limit);
            await connection.DeliverAsync(mail, sender, limit);
            keep = true;
            return SendOutcome.Accepted;
        }
        catch (Exception failure) when (SmtpFailure.IsExpected(failure))
        {
            if (connection is { Messages: > 1, Stage: not SmtpStage.Content } && SmtpFailure.IsLostConnection(failure))
                return null;
            var outcome = SmtpFailure.Read(failure, connection?.Stage ?? SmtpStage.Connect);
            if (outcome.SmtpStatus is 421)
                _connections.PauseNow();
            else
                keep = failure is SmtpCommandException;
            return outcome;
        }
        finally
        {
            if (connection is not null)
            {
                if (!keep || !connection.IsConnected)
                {
                    connection.Close();
                    connection = null;
                }
                _connections.Return(connection);
            }
        }
    }

    private async Task OpenAsync(SmtpConnection connection, CancellationToken limit)
    {
        connection.CheckCertificateRevocation = Smtp.CheckRevocation;
        if (Smtp.HelloName.Length > 0)
            connection.LocalDomain = Smtp.HelloName;
        await connection.ConnectAsync(Smtp.Host, Smtp.Port, Security, limit);
        // Addresses that need it are refused, and those that do not are to go in their ASCII form.
        connection.Capabilities &= ~SmtpCapabilities.UTF8;
        connection.Stage = SmtpStage.SignIn;
        if (_tokens is not null)
            await connection.AuthenticateAsync(new SaslMechanismOAuth2(Smtp.UserName, await _tokens.GetAsync(limit)), limit);
        else if (Smtp.UserName.Length > 0)
            await connection.AuthenticateAsync(Smtp.UserName, Smtp.Password, limit);
    }

    private SecureSocketOptions Security => Smtp.Security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
    };
}
