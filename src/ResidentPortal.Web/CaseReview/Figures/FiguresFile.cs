using System.Globalization;
using System.Text;
using ResidentPortal.Reports.CaseReviews;

namespace ResidentPortal.Web.CaseReview.Figures;

/// <summary>
/// The figures as RFC 4180 wants them: a header line, CRLF, UTF-8. Every value is a year, a number or empty where staff
/// have entered none, so nothing needs quotes. The counts are of applications, not of people.
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
        return Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(Head).Select(line => string.Join(',', line) + "\r\n")));
    }

    private static string Number(int? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "";
}
