using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>What <see cref="ResultPage"/> shows.</summary>
public sealed record ResultModel
{
    public required Assessment Assessment { get; init; }

    /// <summary>The day of the assessment, in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The calendar file; offered only while <see cref="Reminder.Day"/> gives a day.</summary>
    public required string ReminderHref { get; init; }
    public required string BackHref { get; init; }

    /// <summary>Takes a POST that carries the answers into the application.</summary>
    public required string ApplyHref { get; init; }
    public required string RestartHref { get; init; }
    public bool ForSomeoneElse { get; init; }

    /// <summary>By report, whom they told; in general words when left out.</summary>
    public IReadOnlyList<string>? Told { get; init; }
}
