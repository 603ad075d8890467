using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Files;
using ResidentPortal.Reports.CaseReviews;

namespace ResidentPortal.Web.CaseReview.Figures;

/// <summary>The yearly figures, for people and for spreadsheets.</summary>
public static class FiguresEndpoints
{
    internal const string Page = "/asb-case-review/figures";
    internal const string File = Page + ".csv";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Before the content pages, one of which has the words around the table.</summary>
    public static void MapCaseReviewFigures(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Page, Reading, ShowAsync);
        app.MapMethods(File, Reading, SaveAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, YearlyFigures figures, LiveSite live, TimeProvider clock) =>
        new RazorComponentResult<FiguresPage>(new
        {
            Years = await figures.ReadAsync(context.RequestAborted),
            Running = FinancialYear.From(LondonTime.DateAt(clock.GetUtcNow())),
            Source = live.Current.Find(Page),
        });

    private static async Task<IResult> SaveAsync(HttpContext context, YearlyFigures figures)
    {
        var file = FiguresFile.Write(await figures.ReadAsync(context.RequestAborted));
        context.Response.Headers.ContentDisposition = "attachment; filename=\"asb-case-review-figures.csv\"";
        return Results.Bytes(file, CsvFile.ContentType);
    }
}
