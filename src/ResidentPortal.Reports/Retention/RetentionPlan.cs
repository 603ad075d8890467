using System.Globalization;
using System.Text;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;

namespace ResidentPortal.Reports.Retention;

/// <summary>What the next night would do, and what it would leave and why. References and dates only.</summary>
/// <param name="Erased">Announced long enough ago, over, and spared by nothing.</param>
/// <param name="Announced">Erased later, on the day that stands with each; those that are not announced yet are with them.</param>
/// <param name="Spared">Over, and kept all the same.</param>
public sealed record RetentionPlan(
    IReadOnlyList<PlannedReport> Erased, IReadOnlyList<PlannedReport> Announced, IReadOnlyList<PlannedReport> Spared)
{
    /// <summary>For a terminal.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        Add("would be erased in the next night", Erased, one => one.Keeping.InWords);
        Add("are announced", Announced, one => $"erased from {Dates.Day(one.From)}. {one.Keeping.InWords}");
        Add("stay although their time is over", Spared,
            one => $"because {string.Join(", and ", one.Keeping.Spared.Select(PeriodWords.Of))}.");
        return text.ToString();

        void Add(string what, IReadOnlyList<PlannedReport> reports, Func<PlannedReport, string> say)
        {
            text.Append(CultureInfo.InvariantCulture, $"{reports.Count} {what}{(reports.Count == 0 ? "." : ":")}").AppendLine();
            foreach (var one in reports)
                text.Append(CultureInfo.InvariantCulture, $"  {one.Reference}  {one.FormId}  {say(one)}").AppendLine();
        }
    }
}

/// <param name="From">The first day on which it may be erased, as it stands now.</param>
public sealed record PlannedReport(string Reference, string FormId, Keeping Keeping, DateOnly From)
{
    internal Guid Id { get; init; }

    internal bool IsSpam { get; init; }

    /// <summary>It was not announced before.</summary>
    internal bool IsNew { get; init; }
}
