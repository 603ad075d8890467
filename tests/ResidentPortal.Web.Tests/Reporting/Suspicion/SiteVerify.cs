using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Web.Tests.Reporting.Suspicion;

/// <summary>
/// Stands in for Google's siteverify on a real port, and answers as its documentation says: a POST with "secret" and
/// "response"; JSON with "success", "error-codes" and, for version 3, "score" and "action".
/// </summary>
public sealed class SiteVerify : IAsyncDisposable
{
    public const string Secret = "the-secret-key";

    private readonly WebApplication app;

    private SiteVerify(WebApplication app) => this.app = app;

    /// <summary>What is answered to a right request: status and body.</summary>
    public Func<CancellationToken, Task<(int Status, string Body)>> Answer { get; set; } = _ =>
        Task.FromResult((200, """{"success":true}"""));

    /// <summary>The forms that were posted.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; } = new();

    public string Address { get; private set; } = "";

    public static async Task<SiteVerify> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new SiteVerify(app);
        app.MapPost("/recaptcha/api/siteverify", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            server.Asked.Enqueue(form);
            var (status, body) = await server.ReplyToAsync(form, context.RequestAborted);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(body);
        });
        await app.StartAsync();
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
            + "/recaptcha/api/siteverify";
        return server;
    }

    /// <summary>From now on nothing listens there.</summary>
    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<(int Status, string Body)> ReplyToAsync(IFormCollection form, CancellationToken cancelled) =>
        form["secret"].ToString() is not Secret ? Task.FromResult((200, """{"success":false,"error-codes":["invalid-input-secret"]}"""))
        : form["response"].ToString().Length == 0 ? Task.FromResult((200, """{"success":false,"error-codes":["missing-input-response"]}"""))
        : Answer(cancelled);
}
