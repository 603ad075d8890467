using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Published;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Search;

/// <summary>Pages, media and figures by name, for suggestions while somebody types.</summary>
public static class StudioSearchEndpoints
{
    /// <summary>As many are suggested at most.</summary>
    public const int Most = 12;

    public static void MapStudioSearch(this IEndpointRouteBuilder app)
    {
        var search = app.MapGroup("/studio/search").RequireAuthorization(StudioPolicies.Write);
        search.MapGet("pages", PagesAsync);
        search.MapGet("media", Media);
        search.MapGet("figures", (LiveSite live, string? q) => Results.Json(FoundFigure.Of(live.Current, Words(q)).Take(Most)));
    }

    private static async Task<IResult> PagesAsync(PageLists lists, DraftSite drafts, LiveSite live, string? q,
        CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var site = live.Current;
        var found = await lists.SearchAsync(q ?? "", Most, cancellation);
        return Results.Json(found.Select(page => site.Find(page.Key) is { } published
            ? new FoundPage(page.Name, published.Path, types.NameOf(page.DocumentType))
            : new FoundPage($"{page.Name} (draft)", $"page:{page.Key}", types.NameOf(page.DocumentType))));
    }

    private static IResult Media(LiveSite live, string? q)
    {
        return Results.Json(MediaFields.Fitting(live.Current.PickableMedia, q ?? "")
            .Take(Most)
            .Select(item =>
                new FoundMedia(item.Key, item.Name, item.Address, item.Image is not null, item.Picture, item.Image?.Alt, item.Image?.Width,
                    item.Image?.Height)));
    }

    private static string[] Words(string? q) =>
        (q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <param name="Path">"page:" and its key where residents cannot see it.</param>
    private sealed record FoundPage(string Name, string Path, string Type);

    /// <param name="Address">As it is stored.</param>
    /// <param name="Picture">Where the studio shows it; null for a file that is no picture.</param>
    /// <param name="Alt">Null for a file that is no picture; empty for one that only decorates.</param>
    private sealed record FoundMedia(Guid Key, string Name, string Address, bool IsPicture, string? Picture, string? Alt, int? Width,
        int? Height);
}
