using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>The section "CaseReview" of the settings, as it is written.</summary>
public sealed class CaseReviewOptions
{
    public const string Section = "CaseReview";

    /// <summary>Off until somebody has established that the law which gives this right is in force.</summary>
    public bool PolicingBodyReview { get; set; }

    /// <summary>A list, because a council may know today what will hold from April.</summary>
    public List<ThresholdOptions> Threshold { get; set; } = [];

    public ServiceLevelOptions ServiceLevels { get; set; } = new();
}

/// <summary>In working days.</summary>
public sealed class ServiceLevelOptions
{
    private const string Missing = "The number of working days is missing. Write one, such as 5.";

    [Required(ErrorMessage = Missing), Between(1, 260)]
    public int? AcknowledgeWithin { get; set; }

    [Required(ErrorMessage = Missing), Between(1, 260)]
    public int? DecideWithin { get; set; }

    [Between(1, 260)]
    public int? OutcomeWithin { get; set; }

    public CountedFrom OutcomeCountedFrom { get; set; }

    internal ServiceLevels Describe() => new(AcknowledgeWithin ?? 1, DecideWithin ?? 1, OutcomeWithin)
    {
        OutcomeAfterDecision = OutcomeCountedFrom is CountedFrom.Decision,
    };
}

public enum CountedFrom
{
    Application,
    Decision,
}
