using Microsoft.AspNetCore.Antiforgery;

namespace ResidentPortal.Studio.Shared;

internal static class PostToken
{
    /// <summary>Refuses a post without a token of this site, before anything is looked up. For forms in which nothing is typed.</summary>
    public static TBuilder RefusePostsWithoutToken<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (call, next) =>
            !HttpMethods.IsPost(call.HttpContext.Request.Method)
            || await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
                ? await next(call)
                : Results.StatusCode(StatusCodes.Status400BadRequest));
}
