using ResidentPortal.Hosting.Limits;


namespace ResidentPortal.Web.Hosting;

public static class PostLimit
{
    /// <summary>Answers a network that posts far faster than people can with 429 and a page that says to wait.</summary>
    public static IApplicationBuilder UsePostLimit(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<SubmissionLimits>();
        return app.Use((context, next) =>
        {
            if (!HttpMethods.IsPost(context.Request.Method) || limits.AllowsPost(context.Connection.RemoteIpAddress))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "60";
            return Task.CompletedTask;
        });
    }
}
