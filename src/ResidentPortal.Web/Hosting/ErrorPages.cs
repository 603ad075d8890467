using Microsoft.AspNetCore.Diagnostics;
using ResidentPortal.Database;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Hosting;

/// <summary>Whatever goes wrong, a person gets a page that says what to do and gives the phone number.</summary>
public static partial class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("ResidentPortal.Errors");
        app.UseLastResort(logger);
        app.UseExceptionHandler(failed => failed.Run(context =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is { } thrown)
            {
                // What was sent cannot be read: no fault of ours, and nothing for the log.
                if (thrown.Error is BadHttpRequestException unreadable)
                    return Page(context.Response.StatusCode = unreadable.StatusCode).ExecuteAsync(context);
                Failed(logger, context.RoutePattern(), FailureKinds.Of(thrown.Error), FailureKinds.Places(thrown.Error));
                // It may pass by itself, and whoever watches over the site can tell it from a fault of the program.
                if (StorageFailure.Is(thrown.Error))
                    (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "60");
            }
            return Results.Page<ErrorPage>().ExecuteAsync(context);
        }));
        return app.UseStatusCodePages(async status =>
        {
            var context = status.HttpContext;
            var code = context.Response.StatusCode;
            if (context.AnsweringEndpoint()?.Privacy() is not Privacy.Health)
                await Page(code).ExecuteAsync(context);
        });
    }

    // What no error page can answer, because an answer had begun or the error page failed itself. The server and the request log
    // would both write the exception with its message.
    private static void UseLastResort(this IApplicationBuilder app, ILogger logger) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
#pragma warning disable CA1031 // Whatever it is.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(logger, context.RoutePattern(), FailureKinds.Of(failure), FailureKinds.Places(failure));
            if (context.Response.HasStarted)
                context.Abort();
            else
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    });

    private static IResult Page(int status) => status switch
    {
        StatusCodes.Status404NotFound => Results.Page<NotFoundPage>(status),
        StatusCodes.Status410Gone => Results.Page<EndedPage>(status),
        _ => Results.Page<RefusedPage, int>(status, status),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed: {Kinds}{Places}")]
    private static partial void Failed(ILogger logger, string route, string kinds, string places);
}
