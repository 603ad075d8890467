using Microsoft.AspNetCore.Diagnostics;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Hosting;

/// <summary>Whatever goes wrong, a person gets a page that says what to do and gives the phone number.</summary>
public static partial class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("ResidentPortal.Errors");
        app.UseExceptionHandler(failed => failed.Run(context =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is { } thrown)
                Failed(logger, (thrown.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)", Kinds(thrown.Error), Places(thrown.Error));
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

    private static IResult Page(int status) => status is StatusCodes.Status404NotFound
        ? Results.Page<NotFoundPage>(status)
        : Results.Page<RefusedPage, int>(status, status);

    // The kinds and the places of exceptions, never their messages: those may quote what a resident typed.
    private static string Kinds(Exception? failure) =>
        failure is null ? "" : failure.GetType().Name + (failure.InnerException is { } inner ? " < " + Kinds(inner) : "");

    private static string Places(Exception? failure) =>
        failure is null ? "" : Places(failure.InnerException) + Environment.NewLine + failure.StackTrace;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed: {Kinds}{Places}")]
    private static partial void Failed(ILogger logger, string route, string kinds, string places);
}
