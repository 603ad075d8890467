using Microsoft.AspNetCore.Http.Features;

namespace ResidentPortal.Hosting.Limits;

/// <summary>How large a request may be. The root <c>web.config</c> gives IIS the same figures; a test holds them equal.</summary>
public static class RequestLimits
{
    /// <summary>Bytes. The longest form with every answer at its limit is a fifth of this.</summary>
    public const int Body = 1_048_576;

    /// <summary>Bytes of what is sent to the studio's media library: 50 MB of files, and their words.</summary>
    public const int Upload = 50 * Body + 65_536;

    /// <summary>Characters of the path.</summary>
    public const int Url = 4096;

    /// <summary>Characters after the question mark.</summary>
    public const int QueryString = 2048;

    public static WebApplicationBuilder AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Body;
            kestrel.Limits.MaxRequestLineSize = Url + QueryString + 64;
        });
        builder.Services.Configure<IISServerOptions>(iis => iis.MaxRequestBodySize = Body);
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 500;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = Body;
            form.MultipartBodyLengthLimit = Body;
        });
        return builder;
    }

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value?.Length > Url || context.Request.QueryString.Value?.Length > QueryString)
        {
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return Task.CompletedTask;
        }
        return next(context);
    });
}
