using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Hosting.Health;

public static class HealthEndpoints
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What anything registers as a health check gets a line of its own in <c>/health/ready</c>.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotated<HealthOptions>(configuration, HealthOptions.Section);
        services.AddSingleton<Readiness>();
        services.AddHealthChecks().AddCheck<SpaceHealth>("Space");
        return services;
    }

    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: a report can be accepted, which is tried out; 503 when it
    /// can't. Degraded is for what somebody must see to, and stays 200, because the site can and must go on taking reports.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Live, Methods, () => Results.Text(nameof(HealthStatus.Healthy))).With(Privacy.Health);
        app.MapMethods(Ready, Methods, ReadyAsync).With(Privacy.Health);
    }

    /// <summary>Whether a health check answers there.</summary>
    public static bool IsOne(PathString path) =>
        path.Equals(Live, StringComparison.OrdinalIgnoreCase) || path.Equals(Ready, StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> ReadyAsync(HttpContext context, Readiness readiness)
    {
        var report = await readiness.AskAsync().WaitAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            Text(report), statusCode: report.Status is HealthStatus.Unhealthy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status200OK);
    }

    /// <summary>The worst first, on a line of its own, then a line for each check.</summary>
    private static string Text(HealthReport report)
    {
        var text = new StringBuilder().Append(report.Status).Append('\n');
        foreach (var (name, entry) in report.Entries)
            text.Append(name).Append(": ").Append(entry.Status).Append(More(entry) is { Length: > 0 } more ? $". {more}" : "").Append('\n');
        return text.ToString();
    }

    // Of a check that failed itself the description is its exception's message, which may name places.
    private static string? More(HealthReportEntry entry) =>
        entry.Exception is { } failure && failure.Message == entry.Description
            ? "It could not be looked at: see the log."
            : entry.Description;
}
