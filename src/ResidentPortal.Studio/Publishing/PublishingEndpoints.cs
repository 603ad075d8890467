using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Publishing;

public static class PublishingEndpoints
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<Publishing>();

    public static void MapPublishing(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup(PagePaths.All + "/{page:guid}/publish").RequireAuthorization(StudioPolicies.Write);
        page.MapGet("", (HttpContext context, Publishing publishing, Guid page, string? done) => publishing.ShowAsync(context, page, done));
        page.MapPost("", (HttpContext context, Publishing publishing, Guid page) => publishing.DoAsync(context, page));
    }
}
