using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.CaseReview.Checker;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Leaving;

/// <summary>
/// "Exit this page": the cookies are gone and the person is elsewhere at once, whatever becomes of the database. What was answered is
/// deleted meanwhile.
/// </summary>
public static class ExitEndpoint
{
    public static void MapExit(this IEndpointRouteBuilder app) => app.MapGet("/exit", ExitAsync).With(Privacy.Journey);

    private static async Task<IResult> ExitAsync(HttpContext context, Drafts drafts, CheckCookie check,
        IOptions<AntiforgeryOptions> antiforgery, IOptions<SiteOptions> site)
    {
        // Not a success, so that the browser asks again when the person really leaves.
        if (IsAhead(context.Request))
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        // A link on another site must not delete what somebody typed here.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            return Results.Redirect(site.Value.ExitUrl);
        check.Expire(context);
        var cookie = antiforgery.Value.Cookie;
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        await drafts.LeaveAsync(context);
        return Results.Redirect(site.Value.ExitUrl);
    }

    /// <summary>A browser asks ahead, and nobody has left.</summary>
    private static bool IsAhead(HttpRequest request) => Array.Exists(["Sec-Purpose", "Purpose", "X-Moz"], name =>
        request.Headers[name].ToString() is var purpose && (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase)));
}
