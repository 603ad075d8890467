using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Bounces;

/// <summary>
/// Asks GOV.UK Notify what it could not deliver. It lists failures for seven days, so each is met many times; our reference, which is the
/// message's id, tells whose it is.
/// </summary>
public sealed class NotifyFailures : IBounceSource, IDisposable
{
    private readonly NotifyKey _key;
    private readonly TimeProvider _clock;
    private readonly ReturnedMail _returned;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public NotifyFailures(IOptions<MailOptions> options, ReturnedMail returned, TimeProvider clock)
    {
        var notify = options.Value.Notify;
        _key = NotifyKey.TryParse(notify.ApiKey) ?? throw new ArgumentException("This is no key of GOV.UK Notify.", nameof(options));
        (_returned, _clock) = (returned, clock);
        (_http.BaseAddress, _http.Timeout) = (new Uri(notify.BaseAddress), TimeSpan.FromSeconds(notify.TimeoutSeconds));
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v2/notifications?template_type=email&status=failed");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key.Token(_clock.GetUtcNow()));
        using var answer = await _http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var list = await answer.Content.ReadFromJsonAsync<StatusList>(cancellationToken);
        foreach (var failed in list?.Notifications ?? [])
        {
            if (!Guid.TryParseExact(failed.Reference, "N", out var message))
                continue;
            // Its own fault: Notify did not send it, and it may go again.
            var again = failed.Status is "technical-failure";
            await _returned.RecordAsync(
                message, again ? ReturnedMail.NotSent : $"returned-{(failed.Status is "permanent-failure" ? "permanent" : "temporary")}",
                isFinal: !again, failed.CompletedAt ?? failed.CreatedAt, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private sealed record StatusList(IReadOnlyList<Failure> Notifications);

    private sealed record Failure(
        [property: JsonPropertyName("reference")] string? Reference,
        [property: JsonPropertyName("status")] string? Status,
        [property: JsonPropertyName("created_at")] DateTimeOffset? CreatedAt,
        [property: JsonPropertyName("completed_at")] DateTimeOffset? CompletedAt);
}
