namespace ResidentPortal.Web.CaseReview.Paper;

/// <summary>Named here for the generator of endpoints, which cannot see what Razor generates.</summary>
public partial class PaperForm;
