using ResidentPortal.Content.Studio;
using ResidentPortal.Web.Studio.Access;
using ResidentPortal.Web.Studio.Editing;
using ResidentPortal.Web.Studio.Layout;

namespace ResidentPortal.Web.Studio.Pages;

public static class PagesEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(PagePaths.All).RequireAuthorization(StudioPolicies.Write);
        pages.MapGet("", ListAsync);
        pages.MapGet("new", NewAsync);
        pages.MapGet("{page:guid}", (HttpContext context, PageEditing editing, Guid page, Guid? below, string? type, bool? saved, bool? goOn) =>
            editing.ShowAsync(context, page, below, type, saved is true, goOn is true));
        pages.MapPost("{page:guid}", (HttpContext context, PageEditing editing, Guid page, Guid? below, string? type) => editing.SaveAsync(context, page, below, type))
            .WithMetadata(new OnSessionEnded(context => context.RequestServices.GetRequiredService<PageEditing>().KeepTypedAsync(context)));
        pages.MapPost("{page:guid}/unsaved", (HttpContext context, PageEditing editing, Guid page) => editing.KeepAsync(context, page));
        pages.MapPost("{page:guid}/forget", (HttpContext context, PageEditing editing, Guid page) => editing.ForgetAsync(context, page)).RefusePostsWithoutToken();
        pages.MapGet("{page:guid}/publish", (HttpContext context, Publishing.Publishing publishing, Guid page, string? done) => publishing.ShowAsync(context, page, done));
        pages.MapPost("{page:guid}/publish", (HttpContext context, Publishing.Publishing publishing, Guid page) => publishing.DoAsync(context, page));
    }

    private static async Task<IResult> ListAsync(HttpContext context, PageLists lists, DraftSite drafts, TimeProvider time, Guid? below, int? page, CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var question = PagesView.Read(context.Request.Query, types, below);
        var here = !question.IsSearch && below is { } key ? await lists.FindAsync(key, cancellation) : null;
        if (!question.IsSearch && below is not null && here is null)
            return Results.NotFound();
        var number = PageNumbers.Asked(page);
        var (part, total) = await lists.FindAsync(question, (number - 1) * PageNumbers.Size, PageNumbers.Size, time.GetUtcNow().UtcDateTime, cancellation);
        var above = here is null ? [] : await lists.AboveAsync(here, cancellation);
        return Results.Page<PagesPage, PagesView>(new PagesView(types, question, number, part, total, here, above));
    }

    private static async Task<IResult> NewAsync(PageLists lists, DraftSite drafts, Guid? below, string? type, CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var parent = below is { } key ? await lists.FindAsync(key, cancellation) : null;
        var allowed = types.AllowedBelow(parent?.DocumentType);
        // The key is chosen here, so that a form that is sent twice makes one page.
        var page = Guid.NewGuid();
        if (below is not null && parent is null)
            return Results.NotFound();
        if ((type is null && allowed is [var only] ? only.Alias : allowed.FirstOrDefault(known => known.Alias == type)?.Alias) is { } chosen)
            return Results.LocalRedirect(PagePaths.NewOf(page, below, chosen));
        return Results.Page<NewPage, NewModel>(new() { Key = page, Below = parent, Allowed = allowed });
    }
}
