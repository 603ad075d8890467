using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.Reporting;

/// <summary>Everything that a page of a form shows.</summary>
/// <param name="DraftTag">Ties the page to its draft (<see cref="DraftCookie.Tag"/>).</param>
/// <param name="BackHref">The page before, or null on the first.</param>
/// <param name="Changing">Whether the person came from check-answers and goes back there.</param>
public sealed record StepView(ReportForm Report, Step Step, FieldState State, string DraftTag, string? BackHref, bool Changing)
{
    /// <summary>Something that is wrong with the whole page rather than with a field.</summary>
    public string? Problem { get; init; }

    public bool HasError => Problem is not null || State.Errors.Count > 0;
}
