using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Web.Site;

namespace ResidentPortal.Web.Hosting;

/// <summary>Whatever goes wrong, a person gets a page that says what to do and gives the phone number.</summary>
public static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(failed => failed.Run(context => new RazorComponentResult<ErrorPage>().ExecuteAsync(context)));
        return app.UseStatusCodePages(async status =>
        {
            var context = status.HttpContext;
            var code = context.Response.StatusCode;
            if (!context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                await Page(code).ExecuteAsync(context);
        });
    }

    private static IResult Page(int status) => status is StatusCodes.Status404NotFound
        ? new RazorComponentResult<NotFoundPage> { StatusCode = status }
        : new RazorComponentResult<RefusedPage>(new { Status = status }) { StatusCode = status };
}
