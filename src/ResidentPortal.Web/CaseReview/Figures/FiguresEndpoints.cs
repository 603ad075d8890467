using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Files;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Web.Site.Addresses;

namespace ResidentPortal.Web.CaseReview.Figures;

/// <summary>The yearly figures, for people and for spreadsheets.</summary>
public static class FiguresEndpoints
{
    internal const string Page = "/asb-case-review/figures";
    internal const string File = Page + Extension;
    private const string Extension = ".csv";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Before the content pages, one of which has the words around the table.</summary>
    public static void MapCaseReviewFigures(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Page, Reading, ShowAsync).With(Privacy.Journey);
        app.MapMethods(File, Reading, SaveAsync).With(Privacy.Journey);
        app.MapMethods("/{**figures}", Reading, ShowAsync).ForPages(HasFigures).With(Privacy.Journey);
        app.MapMethods("/{**figuresFile}", Reading, SaveAsync).ForPages(HasFigures, Extension).With(Privacy.Journey);
    }

    /// <summary>The page with the words around the table.</summary>
    private static bool HasFigures(PublishedPage page) =>
        page.DocumentType == CaseReviewEndpoints.PageType && page.Text("addition") == "figures";

    private static async Task<IResult> ShowAsync(HttpContext context, YearlyFigures figures, LiveSite live, TimeProvider clock)
    {
        var source = live.Current.Pages.FirstOrDefault(HasFigures);
        var present = source?.Path ?? Page;
        if (context.Request.Path != present)
            return Results.Redirect(context.Request.PathBase + present);
        return Results.Page<FiguresPage, FiguresModel>(new()
        {
            Years = await figures.ReadAsync(context.RequestAborted),
            Running = FinancialYear.From(LondonTime.DateAt(clock.GetUtcNow())),
            Source = source,
            FileHref = present + Extension,
        });
    }

    private static async Task<IResult> SaveAsync(HttpContext context, YearlyFigures figures)
    {
        var file = FiguresFile.Write(await figures.ReadAsync(context.RequestAborted));
        context.Response.Headers.ContentDisposition = "attachment; filename=\"asb-case-review-figures.csv\"";
        return Results.Bytes(file, CsvFile.ContentType);
    }
}
