using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Publishing;

public static class PublishingEndpoints
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<PublishPages>();

    public static void MapPublishing(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup(PagePaths.All + "/{page:guid}/publish").RequireAuthorization(StudioPolicies.Write);
        page.MapGet("", (HttpContext context, PublishPages pages, Guid page, string? done) => pages.ShowAsync(context, page, done));
        page.MapPost("", (HttpContext context, PublishPages pages, Guid page) => pages.DoAsync(context, page));
    }
}
