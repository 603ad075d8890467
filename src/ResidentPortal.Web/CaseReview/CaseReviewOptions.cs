namespace ResidentPortal.Web.CaseReview;

/// <summary>How this area runs ASB case reviews: section "CaseReview" of the settings.</summary>
public sealed class CaseReviewOptions
{
    public const string Section = "CaseReview";

    /// <summary>
    /// Whether an applicant may take the decision to the local policing body. Off until somebody has established that the
    /// law which gives this right is in force.
    /// </summary>
    public bool PolicingBodyReview { get; set; }
}
