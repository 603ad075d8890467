using System.Globalization;
using ResidentPortal.Hosting.Files;
using ResidentPortal.Reports.CaseReviews;

namespace ResidentPortal.Web.CaseReview.Figures;

/// <summary>
/// The figures as a file: a year and numbers, empty where staff have entered none. The counts are of applications, not
/// of people.
/// </summary>
internal static class FiguresFile
{
    private static readonly string[] Head =
    [
        "Year", "Applications", "Applications on this site", "Applications in other ways",
        "Threshold not met", "Reviews", "Reviews with recommendations",
    ];

    public static byte[] Write(IReadOnlyList<YearFigures> years)
    {
        var lines = years.Select(year => new[]
        {
            year.Year.Code, Number(year.Applications), Number(year.MadeOnThisSite), Number(year.OtherApplications),
            Number(year.ThresholdNotMet), Number(year.Reviews), Number(year.ReviewsWithRecommendations),
        });
        return CsvFile.Write(Head, lines);
    }

    private static string Number(int? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "";
}
