using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.CaseReview.Checker;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Leaving;

/// <summary>"Exit this page": what was answered is deleted, here and in the browser, and the person is elsewhere.</summary>
public static class ExitEndpoint
{
    public static void MapExit(this IEndpointRouteBuilder app) => app.MapGet("/exit", ExitAsync).With(Privacy.Journey);

    private static async Task<IResult> ExitAsync(HttpContext context, Drafts drafts, CheckCookie check, Outage outage,
        IOptions<AntiforgeryOptions> antiforgery, IOptions<SiteOptions> site)
    {
        check.Expire(context);
        var cookie = antiforgery.Value.Cookie;
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        try
        {
            await drafts.ForgetAsync(context);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            // Being elsewhere comes first. The cookies are gone, and what is stored ends with its hour.
            outage.Note(context, failure);
        }
        return Results.Redirect(site.Value.ExitUrl);
    }
}
