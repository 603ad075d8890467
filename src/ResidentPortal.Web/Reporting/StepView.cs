using ResidentPortal.Domain.Forms;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.Reporting;

/// <summary>Everything that a page of a form shows.</summary>
/// <param name="FormName">Follows the heading in the page's title.</param>
/// <param name="PostHref">Where the page's form goes.</param>
/// <param name="BackHref">The page before, or null on the first.</param>
public sealed record StepView(Step Step, string FormName, string PostHref, string? BackHref, FieldState State)
{
    /// <summary>Ties the page to its draft (<see cref="DraftCookie.Tag"/>), where there is one.</summary>
    public string? DraftTag { get; init; }

    /// <summary>Keeps the draft, where there is one.</summary>
    public string? KeepHref { get; init; }

    /// <summary>Where what is typed goes meanwhile, where there is a draft.</summary>
    public SavingTo? Saving { get; init; }

    /// <summary>Whether the person came from check-answers and goes back there.</summary>
    public bool Changing { get; init; }

    /// <summary>How far the person is, in words; null where that is not told.</summary>
    public string? Progress { get; init; }

    /// <summary>Something that is wrong with the whole page rather than with a field.</summary>
    public string? Problem { get; init; }

    public bool HasError => Problem is not null || State.Errors.Count > 0;
}

/// <param name="Seen">The answers that the page was made with (<see cref="TypedSaves.Seen"/>).</param>
public sealed record SavingTo(string Href, string Seen);
