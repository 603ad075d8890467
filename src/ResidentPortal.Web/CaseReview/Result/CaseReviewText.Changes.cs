using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    /// <summary>What would make it likely met, a sentence each; none when it is.</summary>
    public static IReadOnlyList<string> Changes(Assessment assessment, DateOnly today)
    {
        if (assessment.Change is not { } change)
            return [];
        // Counted forward from the first report, the months may be over though its reports still count.
        var over = change.By < today;
        var by = change.By is { } day && !over ? $" by {Date(day)}" : "";
        var more = assessment.Counting > 0 ? " more" : "";
        List<string> changes = [];
        if (over)
            changes.Add("Report it again each time it happens. We can tell you how many more reports you need.");
        else if (change.MoreReports > 0)
            changes.Add($"{Several(change.MoreReports, $"{more} report".Trim(), $"{more} reports".Trim())}{by} would be enough.");
        else if (assessment.Has(Ground.LastIncidentTooLongAgo))
            changes.Add($"One more report of something new{by} would be enough.");
        if (assessment.Threshold.DistinctPeople is { } people)
        {
            if (change.MorePeople is null)
                changes.Add($"It would also be enough if {Small(Number(people))} people have reported it.");
            else if (change.MorePeople > 0)
                changes.Add(
                    $"It would also be enough if {Small(Several(change.MorePeople.Value, "more person", "more people"))} reported it "
                    + "themselves.");
        }
        if (assessment.Verdicts.Any(verdict => verdict.Why is Why.DatesUnclear))
            changes.Add("It may be enough if you can find the exact dates. Look in letters, emails or texts, or ask whoever you told.");
        if (assessment.Has(Ground.CaseMustBeClosed))
            changes.Add("It may be enough when nobody is dealing with the earlier reports any more.");
        return changes;
    }

    /// <summary>By when to apply, where reports or people are enough now and will not be for ever; null otherwise.</summary>
    public static string? ApplyBy(Assessment assessment)
    {
        var byPeople = assessment is { ByReports: Outcome.LikelyMet } && assessment.Has(Ground.EnoughPeople)
            && !assessment.Has(Ground.EnoughReports);
        return (assessment.ApplyBy, byPeople) switch
        {
            ({ } day, false) => $"Apply by {FullDate(day)}. After that there may not be enough reports that still count.",
            ({ } day, true) => $"Apply by {FullDate(day)}. After that there may not be enough people whose reports still count.",
            (null, true) => $"Apply soon. A person counts for {Months(assessment.Threshold.WindowMonths)} after they reported it.",
            (null, false) => null,
        };
    }
}
