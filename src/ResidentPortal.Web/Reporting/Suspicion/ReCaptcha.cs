using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Limits;

namespace ResidentPortal.Web.Reporting.Suspicion;

/// <summary>Asks reCAPTCHA's <c>siteverify</c> whether a person solved the challenge.</summary>
public sealed partial class ReCaptcha(HttpClient client, IOptions<AbuseOptions> options, TimeProvider clock, ILogger<ReCaptcha> logger)
{
    /// <summary>How long a resident waits for the service at most.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// True only when the service says so. Its being down, slow or unclear is false, which holds a report and never
    /// blocks it. The resident's address is not sent.
    /// </summary>
    public async Task<bool> IsPersonAsync(string response, CancellationToken cancellationToken)
    {
        var settings = options.Value.ReCaptcha;
        if (response.Length == 0)
            return false;
        try
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["secret"] = settings.SecretKey,
                ["response"] = response,
            });
            using var limit = new CancellationTokenSource(Limit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            using var reply = await client.PostAsync(new Uri(settings.VerifyUrl), content, either.Token);
            reply.EnsureSuccessStatusCode();
            var verdict = await reply.Content.ReadFromJsonAsync<SiteVerify>(either.Token);
            return verdict is { Success: true } && (settings.Version == 2 || verdict.Score >= settings.MinimumScore);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or NotSupportedException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Unreachable(logger, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "reCAPTCHA could not be asked ({Failure}); the report is held")]
    private static partial void Unreachable(ILogger logger, string failure);

    private sealed record SiteVerify(
        [property: JsonPropertyName("success")] bool Success,
        [property: JsonPropertyName("score")] double? Score);
}
