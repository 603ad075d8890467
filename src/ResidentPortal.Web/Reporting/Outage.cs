using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// When nothing can be stored or read for now, as on a full disk: the page comes again with all that was typed, and says so. It is
/// never told as anything else.
/// </summary>
public sealed partial class Outage(IOptions<SiteOptions> site, ILogger<Outage> logger)
{
    public const int Status = StatusCodes.Status503ServiceUnavailable;

    private const string Seconds = "60";

    /// <summary>Whether this is such a failure, and somebody still waits for an answer.</summary>
    public static bool Is(Exception failure, HttpContext context) =>
        StorageFailure.Is(failure) && !context.RequestAborted.IsCancellationRequested;

    /// <param name="what">What could not be done, and what became of what was typed, as in "We could not save your answers. They are still
    /// on this page".</param>
    /// <returns>What to tell the person, with the phone number.</returns>
    public string Tell(HttpContext context, Exception failure, string what)
    {
        Failed(logger, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText
            ?? "", FailureKinds.Of(failure), FailureKinds.Places(failure));
        context.Response.Headers.RetryAfter = Seconds;
        return $"{what}. Something is wrong on our side: wait a minute and try again, or call us on {site.Value.PhoneInWords}";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} could not store or read: {Kinds}{Places}")]
    private static partial void Failed(ILogger logger, string route, string kinds, string places);
}
