namespace ResidentPortal.Web.CaseReview.Paper;

/// <summary>Named for the generator of endpoints, which does not see what Razor makes.</summary>
public partial class PaperForm;
