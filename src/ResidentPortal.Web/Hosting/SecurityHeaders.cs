namespace ResidentPortal.Web.Hosting;

/// <summary>What every response tells the browser not to do.</summary>
public static class SecurityHeaders
{
    private const string OwnPartsOnly =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // As reCAPTCHA documents it. Only the challenge page, which only a suspicious submission meets, has this.
    private const string WithReCaptcha =
        "default-src 'none'; style-src 'self'; script-src 'self' https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/; "
        + "frame-src https://www.google.com/recaptcha/ https://recaptcha.google.com/recaptcha/; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self' https://www.google.com/recaptcha/; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] JourneyPaths = ["/report", "/asb-case-review", "/exit", "/dev"];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var journey = Array.Exists(JourneyPaths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OwnPartsOnly;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = journey ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (journey)
            context.Response.OnStarting(() =>
            {
                headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        return next(context);
    });

    public static void AllowReCaptcha(this HttpResponse response) => response.Headers.ContentSecurityPolicy = WithReCaptcha;
}
