using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Addresses;

/// <summary>Marks an endpoint that answers for some pages, or for what lies beside each of them, wherever editors have put those.</summary>
/// <param name="Suffix">What comes after the page's address: "/poster"; empty for the page itself.</param>
/// <param name="IsOf">Whether it answers for this page.</param>
internal sealed record PageRoute(string Suffix, Func<PublishedPage, bool> IsOf)
{
    /// <param name="path">The canonical address.</param>
    public bool Leads(PublishedSite site, string path)
    {
        if (!path.EndsWith(Suffix, StringComparison.Ordinal) || path.Length == Suffix.Length)
            return false;
        var above = path[..^Suffix.Length];
        if (site.Find(above) is { } page)
            return IsOf(page);
        // A former address of the page leads on to what lies beside it now, and what ended with it is gone.
        return Suffix.Length > 0 && (site.RedirectFor(above) is { } now ? IsOf(site.Find(now)!) : site.HasExpired(above));
    }

    /// <summary>Answers for the page that was asked for, or sends on to where it is now.</summary>
    public static IResult Answer(HttpContext context, LiveSite live, Func<PublishedPage, IResult> answer)
    {
        var suffix = context.GetEndpoint()!.Metadata.GetRequiredMetadata<PageRoute>().Suffix;
        var (site, asked) = (live.Current, context.Request.Path.Value ?? "/");
        var canonical = CanonicalPath.Of(asked);
        var above = canonical[..^suffix.Length];
        if (site.Find(above) is not { } page)
            return site.RedirectFor(above) is { } now
                ? Results.Redirect(context.Request.PathBase + now + suffix, permanent: true)
                : new MissingPage(site, above);
        return asked == canonical ? answer(page) : Results.Redirect(context.Request.PathBase + canonical, permanent: true);
    }
}

internal static class PageRoutes
{
    public static IServiceCollection AddPageRoutes(this IServiceCollection services) =>
        services.AddSingleton<MatcherPolicy, PageRoutePolicy>();

    /// <summary>
    /// Lets the endpoint, whose pattern takes any address, answer for pages of this type, or with a suffix for what lies beside them.
    /// </summary>
    public static TBuilder ForPages<TBuilder>(this TBuilder endpoint, string documentType, string suffix = "")
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.ForPages(page => page.DocumentType == documentType, suffix);

    /// <inheritdoc cref="ForPages{TBuilder}(TBuilder, string, string)"/>
    public static TBuilder ForPages<TBuilder>(this TBuilder endpoint, Func<PublishedPage, bool> of, string suffix = "")
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PageRoute(suffix, of)).WithOrder(int.MaxValue - 1);
}
