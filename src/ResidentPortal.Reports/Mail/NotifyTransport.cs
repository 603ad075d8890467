using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Mail;

/// <summary>
/// Sends by GOV.UK Notify. Its sender is set there, and our message's identity is its reference: a message sent twice is two messages.
/// </summary>
public sealed class NotifyTransport : IMailTransport, IDisposable
{
    private readonly NotifyOptions _notify;
    private readonly NotifyKey _key;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public NotifyTransport(IOptions<MailOptions> options, TimeProvider clock)
    {
        _notify = options.Value.Notify;
        _key = NotifyKey.TryParse(_notify.ApiKey) ?? throw new ArgumentException("This is no key of GOV.UK Notify.", nameof(options));
        _clock = clock;
        _http.BaseAddress = new Uri(_notify.BaseAddress);
        _http.Timeout = TimeSpan.FromSeconds(_notify.TimeoutSeconds);
    }

    public TimeSpan Limit => _http.Timeout + TimeSpan.FromSeconds(5);

    /// <remarks>Bounded by its timeout and never cancelled, as at a mail relay: the outcome would be unknown.</remarks>
    public async Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
    {
        var to = EmailAddress.ForSending(message.To);
        if (!MailboxAddress.IsValid(to))
            return SendOutcome.BadAddress;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/notifications/email")
        {
            Content = JsonContent.Create(new
            {
                email_address = to,
                template_id = _notify.TemplateId,
                personalisation = new { subject = message.Subject, body = NotifyMarkdown.Plain(message.Text) },
                reference = message.MessageId.Trim('<').Split('@')[0],
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key.Token(_clock.GetUtcNow()));
        try
        {
            using var answer = await _http.SendAsync(request, CancellationToken.None);
            return answer.IsSuccessStatusCode
                ? SendOutcome.Accepted
                : NotifyRefusals.Read((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None));
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => new(SendResult.Temporary, "unreachable"),
                HttpRequestError.SecureConnectionError => new(SendResult.Temporary, "certificate-refused", OurFault: true),
                _ => new(SendResult.Unknown, "connection-lost"),
            };
        }
        catch (OperationCanceledException)
        {
            return new(SendResult.Unknown, "timed-out");
        }
    }

    public void Dispose() => _http.Dispose();
}
