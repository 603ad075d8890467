namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>How a question's own words stand on the page.</summary>
public enum LabelAs
{
    Label,

    /// <summary>They are the page's heading.</summary>
    PageHeading,

    /// <summary>The page's heading says them already; they stay for screen readers.</summary>
    Hidden,
}
