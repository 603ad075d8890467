using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>The plan as one document, beside the pages that it is made of.</summary>
public static class StrategyEndpoints
{
    public const string DocumentType = "strategy";

    private const string Suffix = "/print";

    public static void MapStrategy(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{**plan}", Reading.Methods, ShowToPrint).ForPages(DocumentType, Suffix).CachedByEdition();

    /// <param name="plan">The plan itself, above its pages.</param>
    internal static string PrintOf(PublishedPage plan) => plan.Path + Suffix;

    private static IResult ShowToPrint(HttpContext context, LiveSite live) => PageRoute.Answer(context, live, plan =>
    {
        // The document is as sensitive as the most sensitive page in it.
        var isSensitive = plan.Children.Any(page => page.Flag("exitThisPage"));
        CachePolicy.Mark(context, isSensitive);
        return Results.Page<StrategyPrintPage, StrategyPrintModel>(new() { Source = plan, IsSensitive = isSensitive });
    });
}
