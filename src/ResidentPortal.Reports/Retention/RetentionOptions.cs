using ResidentPortal.Domain.Retention;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Retention;

/// <summary>
/// Section "Retention" of the settings, which the council's folder has in <c>retention.json</c>: how long each thing is kept.
/// </summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";
    public const string File = "retention.json";

    [Between(15, 240)]
    public int DraftMinutes { get; set; } = RetentionPeriods.Default.DraftMinutes;

    [Between(1, 365)]
    public int SpamDays { get; set; } = RetentionPeriods.Default.SpamDays;

    [Between(1, 365)]
    public int LogDays { get; set; } = RetentionPeriods.Default.LogDays;

    [Between(1, 20)]
    public int AuditYears { get; set; } = RetentionPeriods.Default.AuditYears;

    [Between(6, 120)]
    public int DiaryMonths { get; set; } = RetentionPeriods.Default.DiaryMonths;

    [Between(6, 120)]
    public int RightsMonths { get; set; } = RetentionPeriods.Default.RightsMonths;

    /// <summary>Of each form that is not named in <see cref="Forms"/>.</summary>
    public ReportPeriodOptions Reports { get; set; } = new();

    /// <summary>By the id of a form, such as <c>hate-crime</c>.</summary>
    public Dictionary<string, ReportPeriodOptions> Forms { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public RetentionPeriods Periods() => RetentionPeriods.Default with
    {
        DraftMinutes = DraftMinutes,
        SpamDays = SpamDays,
        LogDays = LogDays,
        AuditYears = AuditYears,
        DiaryMonths = DiaryMonths,
        RightsMonths = RightsMonths,
        Reports = Reports.Period(),
        ByForm = RetentionPeriods.Default.ByForm.Where(form => !Forms.ContainsKey(form.Key))
            .Concat(Forms.ToDictionary(form => form.Key, form => form.Value.Period()))
            .ToDictionary(StringComparer.OrdinalIgnoreCase),
    };
}

/// <inheritdoc cref="ReportPeriod"/>
public sealed class ReportPeriodOptions
{
    [Between(ReportPeriod.Shortest, 240)]
    public int MonthsAfterReceipt { get; set; } = RetentionPeriods.Default.Reports.MonthsAfterReceipt;

    [Between(ReportPeriod.Shortest, 240)]
    public int MonthsAfterClosing { get; set; } = RetentionPeriods.Default.Reports.MonthsAfterClosing;

    internal ReportPeriod Period() => new(MonthsAfterReceipt, MonthsAfterClosing);
}
