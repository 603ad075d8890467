using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>The plan as one document, beside the pages that it is made of.</summary>
public static class StrategyEndpoints
{
    public const string DocumentType = "strategy";

    internal const string Plan = "/strategy";
    internal const string Print = Plan + "/print";

    public static void MapStrategy(this IEndpointRouteBuilder app) =>
        app.MapMethods(Print, Reading.Methods, ShowToPrint).CachedByEdition();

    private static IResult ShowToPrint(HttpContext context, LiveSite live)
    {
        var site = live.Current;
        if (site.Find(Plan) is not { DocumentType: DocumentType } plan)
            return new MissingPage(site, Print);
        // The document is as sensitive as the most sensitive page in it.
        var isSensitive = plan.Children.Any(page => page.Flag("exitThisPage"));
        Edition.Mark(context, isSensitive);
        return new RazorComponentResult<StrategyPrintPage>(new { Source = plan, IsSensitive = isSensitive });
    }
}
