using System.Diagnostics;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Reports.Mail;

/// <summary>Sends through a mail relay, one connection a message.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private readonly SmtpOptions _smtp = options.Value.Smtp;

    public TimeSpan Limit => TimeSpan.FromSeconds(_smtp.TimeoutSeconds + 5);

    /// <remarks>
    /// The attempt is bounded by its timeout and never cancelled: a cancel while the server answers DATA would leave
    /// unknown what became of the message.
    /// </remarks>
    public async Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(_smtp.TimeoutSeconds);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var mail = MimeMail.Of(message, options.Value);
            using var client = new SmtpClient(_smtp.Host, _smtp.Port)
            {
                EnableSsl = _smtp.Security is SmtpSecurity.StartTls,
                Timeout = (int)timeout.TotalMilliseconds,
                UseDefaultCredentials = false,
            };
            if (_smtp.UserName.Length > 0)
                client.Credentials = new NetworkCredential(_smtp.UserName, _smtp.Password);
            await client.SendMailAsync(mail, CancellationToken.None);
            return SendOutcome.Accepted;
        }
        catch (FormatException)
        {
            return new SendOutcome(SendResult.Permanent, "bad-address");
        }
        catch (SmtpException failure)
        {
            return SmtpFailure.Read(failure, timedOut: Stopwatch.GetElapsedTime(started) >= timeout);
        }
    }
}
