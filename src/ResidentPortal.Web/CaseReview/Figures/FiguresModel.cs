using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;

namespace ResidentPortal.Web.CaseReview.Figures;

/// <summary>What <see cref="FiguresPage"/> shows.</summary>
public sealed record FiguresModel
{
    public required IReadOnlyList<YearFigures> Years { get; init; }
    public required FinancialYear Running { get; init; }

    /// <summary>The same for spreadsheets.</summary>
    public required string FileHref { get; init; }

    /// <summary>The page with the words around the table, where there is one.</summary>
    public PublishedPage? Source { get; init; }
}
