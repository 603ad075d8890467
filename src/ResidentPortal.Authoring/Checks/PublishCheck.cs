using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Checks;

/// <summary>
/// Looks at a page before it is published: errors block that, warnings ask. The site's own language is looked at, not the translations.
/// </summary>
/// <remarks>
/// Contrast needs no rule: nobody can choose a colour, because no inline style and no class but the site's own passes the
/// sanitiser. A colour or style that came in by pasting is named, since it will not be shown.
/// </remarks>
public sealed class PublishCheck(DraftSite drafts, IDbContextFactory<ContentContext> contexts, LiveSite live, ApplicationRoutes routes,
    TimeProvider time)
{
    /// <summary>
    /// Errors first, each in the order of the page's fields. A page with a release to come is looked at as it will be then.
    /// </summary>
    /// <param name="page">The page as it would be, with the release and end that are planned for it.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(ContentNode page, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var isPublic = await context.Nodes.AnyAsync(row => row.Key == page.Key && row.IsPublic, cancellation);
        var appears = Appears(page);
        var site = await drafts.WithAsync(page, cancellation, appears);
        var findings = Run(page, site, isPublic, routes, appears);
        return site.Find(page.Key)?.Parent is { } above && live.Current.Find(above.Key) is null
            ? [.. findings, new(FindingSeverity.Warning, null, null,
                $"Residents cannot see this page yet: “{above.Name}”, which it is below, is not published. Publish that page too.", null)]
            : findings;
    }

    private DateTimeOffset Appears(ContentNode page) => page.Schedule
        .Where(action => action is { Culture: ContentNode.Invariant, Kind: ScheduledActionKind.Release }).Select(action => action.DateUtc)
        .Append(time.GetUtcNow()).Max();

    /// <param name="nowUtc">When the page appears.</param>
    /// <param name="site">The site with the page in it, as <see cref="DraftSite"/> makes it.</param>
    /// <param name="isPublic">Some version of the page is published already, or waits for its release.</param>
    public static IReadOnlyList<Finding> Run(ContentNode page, PublishedSite site, bool isPublic, ApplicationRoutes routes,
        DateTimeOffset nowUtc)
    {
        if ((site.Find(page.Key) ?? site.WithoutPage.FirstOrDefault(one => one.Key == page.Key)) is not { } shown)
            return [new(FindingSeverity.Error, null, null, "The page has no place in the site. Move it below a page that is there.",
                null) { Mistake = ContentMistake.Orphan }];
        return ContentRules.Findings(new(page, shown, new(site, routes), nowUtc, isPublic));
    }
}
