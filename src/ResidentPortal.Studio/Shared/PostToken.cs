using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Hosting.Posts;

namespace ResidentPortal.Studio.Shared;

internal static class PostToken
{
    /// <summary>
    /// Refuses a post without a token of this site, or that cannot be read, before anything is looked up. For forms in which nothing is
    /// typed.
    /// </summary>
    public static TBuilder RefusePostsWithoutToken<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (call, next) =>
        {
            var context = call.HttpContext;
            if (!HttpMethods.IsPost(context.Request.Method))
                return await next(call);
            var post = await FormPost.ReadAsync(context, context.RequestServices.GetRequiredService<IAntiforgery>());
            return post.Problem is null ? await next(call) : Results.StatusCode(post.Status);
        });
}
