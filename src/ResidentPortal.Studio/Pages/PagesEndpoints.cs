using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Pages;

public static class PagesEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(PagePaths.All).RequireAuthorization(StudioPolicies.Write);
        pages.MapGet("", ListAsync);
        pages.MapGet("new", NewAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PageLists lists, DraftSite drafts, TimeProvider time, Guid? below,
        int? page, CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var question = PagesView.Read(context.Request.Query, types, below);
        var here = !question.IsSearch && below is { } key ? await lists.FindAsync(key, cancellation) : null;
        if (!question.IsSearch && below is not null && here is null)
            return Results.NotFound();
        var number = PageNumbers.Asked(page);
        var (part, total) =
            await lists.FindAsync(question, (number - 1) * PageNumbers.Size, PageNumbers.Size, time.GetUtcNow(), cancellation);
        var above = here is null ? [] : await lists.AboveAsync(here, cancellation);
        return Results.Page<PagesPage, PagesView>(new PagesView(types, question, number, part, total, here, above));
    }

    private static async Task<IResult> NewAsync(PageLists lists, DraftSite drafts, Guid? below, string? type,
        CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var parent = below is { } key ? await lists.FindAsync(key, cancellation) : null;
        var allowed = types.AllowedBelow(parent?.DocumentType);
        // The key is chosen here, so that a form that is sent twice makes one page.
        var page = Guid.NewGuid();
        if (below is not null && parent is null)
            return Results.NotFound();
        if ((type is null && allowed is [var only]
            ? only.Alias
            : allowed.FirstOrDefault(known => known.Alias == type)?.Alias) is { } chosen)
            return Results.LocalRedirect(PagePaths.NewOf(page, below, chosen));
        return Results.Page<NewPage, NewModel>(new() { Key = page, Below = parent, Allowed = allowed });
    }
}
