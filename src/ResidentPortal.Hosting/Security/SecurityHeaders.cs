namespace ResidentPortal.Hosting.Security;

/// <summary>What every response tells the browser not to do.</summary>
public static class SecurityHeaders
{
    private const string OwnPartsOnly =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A drawing is a document that could hold a program. Ours are cleaned when they come in; this stops the rest.
    private const string DrawingOnly = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    // As reCAPTCHA documents it. Only the challenge page, which only a suspicious submission meets, has this.
    private const string WithReCaptcha =
        "default-src 'none'; style-src 'self'; script-src 'self' https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/; "
        + "frame-src https://www.google.com/recaptcha/ https://recaptcha.google.com/recaptcha/; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self' https://www.google.com/recaptcha/; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <remarks>Written last of all, because the error page begins by taking every header back.</remarks>
    /// <param name="site">Of which <paramref name="app"/> is a part.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, WebApplication site)
    {
        // All endpoints are there by the first answer.
        var journeys = new Lazy<JourneyPaths>(() => new(site.Services.GetRequiredService<EndpointDataSource>()));
        var onlyHttps = !site.Environment.IsDevelopment();
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Write(context, IsJourney(context, journeys.Value));
                if (onlyHttps && context.Request.IsHttps)
                    WriteHttpsOnly(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static bool IsJourney(HttpContext context, JourneyPaths journeys) => context.AnsweringEndpoint() switch
    {
        null => journeys.Contain(context.Request.Path),
        var endpoint => (endpoint.Privacy() ?? Privacy.Journey) switch
        {
            Privacy.Journey => true,
            // The pages' endpoint also answers for what is mistyped in a journey.
            Privacy.Public => journeys.Contain(context.Request.Path),
            Privacy.Static or Privacy.Health => false,
        },
    };

    /// <summary>All of them but the one that is for https alone.</summary>
    /// <param name="journey">No copy stays in the browser, and no other page learns where the person came from.</param>
    public static void Write(HttpContext context, bool journey)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = OwnPartsOnly;
        headers.XContentTypeOptions = "nosniff";
        if (headers.XFrameOptions.Count == 0)
            headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = journey ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (journey)
            headers.CacheControl = "no-store";
    }

    /// <summary>Says that the site is to be asked over https alone, where it was.</summary>
    public static void WriteHttpsOnly(HttpContext context)
    {
        // Not for a tried-out site on this machine, whose other sites browsers would then refuse for a year.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
    }

    /// <summary>The page may show others of this site in frames.</summary>
    public static void AllowOwnFrames(this HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = OwnPartsOnly + "; frame-src 'self'";

    /// <summary>Pages of this site may show this one in a frame.</summary>
    public static void AllowBeingFramed(this HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            OwnPartsOnly.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        response.Headers.XFrameOptions = "SAMEORIGIN";
    }

    /// <summary>The answer is an SVG file: it shows itself and can do nothing else.</summary>
    public static void AllowDrawingOnly(this HttpResponse response) => response.Headers.ContentSecurityPolicy = DrawingOnly;

    public static void AllowReCaptcha(this HttpResponse response) => response.Headers.ContentSecurityPolicy = WithReCaptcha;
}
