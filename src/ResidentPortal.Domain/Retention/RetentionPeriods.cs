using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Domain.Retention;

/// <summary>
/// How long each thing is kept: what deletes it and every page that speaks of it take the period from here. The defaults are those that
/// a council's folder is shipped with.
/// </summary>
public sealed record RetentionPeriods
{
    public static RetentionPeriods Default { get; } = new();

    /// <summary>Minutes without use, of a form that was not sent.</summary>
    public int DraftMinutes { get; init; } = 60;

    /// <summary>Days after a held report was marked as spam.</summary>
    public int SpamDays { get; init; } = 30;

    /// <summary>Days of the program's log.</summary>
    public int LogDays { get; init; } = 30;

    /// <summary>Years of the record of who did what.</summary>
    public int AuditYears { get; init; } = 6;

    /// <summary>Months after the last entry of a diary of nuisance. Nobody can keep one yet.</summary>
    public int DiaryMonths { get; init; } = 12;

    /// <summary>Months after a request about personal data, or a complaint about data protection, was closed.</summary>
    public int RightsMonths { get; init; } = 24;

    /// <summary>Of each form that has none of its own.</summary>
    public ReportPeriod Reports { get; init; } = new(12, 6);

    /// <summary>By the id of a form.</summary>
    public IReadOnlyDictionary<string, ReportPeriod> ByForm { get; init; } =
        new Dictionary<string, ReportPeriod> { [CaseReviewApplication.Id] = new(72, 6) };

    public ReportPeriod Of(string formId) => ByForm.GetValueOrDefault(formId, Reports);

    /// <summary>No report that came after this day is over on <paramref name="today"/>, unless it is spam.</summary>
    public DateOnly NothingDueAfter(DateOnly today) =>
        ByForm.Values.Append(Reports).Max(period => today.AddMonths(-period.MonthsAfterReceipt));
}
