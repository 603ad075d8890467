using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing;

public static class EditingEndpoints
{
    public static IServiceCollection AddEditing(this IServiceCollection services) =>
        services.AddSingleton<PageEditing>().AddSingleton<WriterToken>();

    public static void MapEditing(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup(PagePaths.All + "/{page:guid}").RequireAuthorization(StudioPolicies.Write);
        page.MapGet("", (HttpContext context, PageEditing editing, Guid page, Guid? below, string? type, bool? saved, bool? goOn) =>
            editing.ShowAsync(context, page, below, type, saved is true, goOn is true));
        page.MapPost("", (HttpContext context, PageEditing editing, Guid page, Guid? below, string? type) =>
            editing.SaveAsync(context, page, below, type))
            .WithMetadata(new OnSessionEnded(context => context.RequestServices.GetRequiredService<PageEditing>().KeepTypedAsync(context)));
        page.MapPost("unsaved", (HttpContext context, PageEditing editing, Guid page) => editing.KeepAsync(context, page));
        page.MapPost("forget", (HttpContext context, PageEditing editing, Guid page) => editing.ForgetAsync(context, page))
            .RefusePostsWithoutToken();
    }
}
