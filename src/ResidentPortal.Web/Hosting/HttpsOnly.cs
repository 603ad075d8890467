namespace ResidentPortal.Web.Hosting;

public static class HttpsOnly
{
    /// <summary>Sends plain requests to https. Health checks, which come from inside, are answered as they are.</summary>
    public static IApplicationBuilder UseHttpsOnly(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal),
        plain => plain.UseHttpsRedirection());
}
