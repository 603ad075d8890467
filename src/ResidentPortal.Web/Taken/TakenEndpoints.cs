using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Web.Taken;

/// <summary>
/// The page behind the link of a team's email. Mail scanners follow links, so opening it changes nothing. There is no session and no cookie
/// that another site could use: whoever posts needs the link itself.
/// </summary>
public static class TakenEndpoints
{
    private const string Pattern = TakenLinks.Path + "{token}";

    public static void MapTaken(this IEndpointRouteBuilder app)
    {
        app.MapGet(Pattern, ShowAsync).With(Privacy.Journey);
        app.MapPost(Pattern, TakeAsync).With(Privacy.Journey);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string token, Acknowledgements taken, SubmissionLimits limits) =>
        limits.AllowsLink(context.Connection.RemoteIpAddress)
            ? Page(await taken.FindAsync(token, context.RequestAborted))
            : TooMany(context);

    private static async Task<IResult> TakeAsync(HttpContext context, string token, Acknowledgements taken, SubmissionLimits limits)
    {
        if (!limits.AllowsLink(context.Connection.RemoteIpAddress))
            return TooMany(context);
        // Whoever reloads what comes of it posts nothing again.
        return await taken.TakeAsync(token, context.RequestAborted) is var found and not TakenLookup.Known
            ? Page(found)
            : Results.LocalRedirect(TakenLinks.Path + token);
    }

    private static IResult Page(TakenLookup found) => Results.Page<TakenPage, TakenLookup>(found, found switch
    {
        TakenLookup.None => StatusCodes.Status400BadRequest,
        TakenLookup.TooOld => StatusCodes.Status410Gone,
        _ => StatusCodes.Status200OK,
    });

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
