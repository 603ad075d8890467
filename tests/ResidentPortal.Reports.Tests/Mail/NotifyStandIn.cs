using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>GOV.UK Notify as its documentation describes it, on this machine.</summary>
internal sealed class NotifyStandIn : IAsyncDisposable
{
    public const string Key =
        "portal-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

    public const string Template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private readonly WebApplication _app;

    private NotifyStandIn(WebApplication app) => _app = app;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public ConcurrentQueue<JsonElement> Sent { get; } = new();

    /// <summary>Answered in place of the usual.</summary>
    public (int Status, string Error, string Message)? Refusal { get; set; }

    /// <summary>What has failed, by our reference.</summary>
    public ConcurrentQueue<(string Reference, string Status, DateTimeOffset At)> Failed { get; } = new();

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public static async Task<NotifyStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new NotifyStandIn(builder.Build());
        standIn._app.MapPost("/v2/notifications/email", standIn.TakeAsync);
        standIn._app.MapGet("/v2/notifications", standIn.Statuses);
        await standIn._app.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (!IsSigned(request))
            return Error(403, "AuthError", "Invalid token: signature, API token not found");
        if (Refusal is { } refusal)
            return Error(refusal.Status, refusal.Error, refusal.Message);
        var asked = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        Sent.Enqueue(asked);
        return Results.Json(new { id = Guid.NewGuid(), reference = asked.GetProperty("reference").GetString() }, statusCode: 201);
    }

    private IResult Statuses(HttpRequest request) => !IsSigned(request)
        ? Error(403, "AuthError", "Invalid token: signature, API token not found")
        : Refusal is { } refusal
            ? Error(refusal.Status, refusal.Error, refusal.Message)
            : Results.Json(new
            {
                notifications = Failed.Where(_ => request.Query["status"] == "failed").Select(one => new
                {
                    id = Guid.NewGuid(),
                    reference = one.Reference,
                    email_address = "team@council.example",
                    type = "email",
                    status = one.Status,
                    created_at = one.At,
                    completed_at = one.At,
                    body = "What the resident wrote",
                }),
                links = new { current = "/v2/notifications" },
            });

    private static IResult Error(int status, string error, string message) =>
        Results.Json(new { status_code = status, errors = new[] { new { error, message } } }, statusCode: status);

    /// <summary>As RFC 7519 has it: not older than 30 seconds, of our service, signed with the secret.</summary>
    private bool IsSigned(HttpRequest request)
    {
        var parts = request.Headers.Authorization.ToString()["Bearer ".Length..].Split('.');
        var payload = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
        var age = Clock.GetUtcNow().ToUnixTimeSeconds() - payload.GetProperty("iat").GetInt64();
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key[^36..]), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(parts[0])) == """{"typ":"JWT","alg":"HS256"}"""
            && Math.Abs(age) <= 30
            && payload.GetProperty("iss").GetString() == Key[^73..^37]
            && signature.SequenceEqual(Base64Url.DecodeFromChars(parts[2]));
    }
}
