using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>
/// The rules once more, for exact dates counted back from the application, written from section 104 alone: no verdicts,
/// no incidents, only days that are counted.
/// </summary>
internal static class IndependentCount
{
    public static Outcome ByReports(AnyHistory history)
    {
        var (circumstances, threshold, today) = history;
        var needed = circumstances.Subject is Subject.AntiSocialBehaviourAndHate or Subject.HateCrimeOnly
            && threshold.HateMinimum < threshold.MinimumComplaints
            ? threshold.HateMinimum.Value
            : threshold.MinimumComplaints;
        var told = circumstances.Reports
            .Where(report => report.SameProblem)
            .Select(report => (Happened: report.Happened.Earliest, Reported: report.Reported.Earliest, report.Anonymous))
            .Where(report => report.Happened <= report.Reported && report.Reported <= today)
            .ToList();
        var complaints = told.Where(report => threshold.AnonymousReportsCount || !report.Anonymous).ToList();

        int Incidents(int grace) => complaints
            .Where(report => SoonEnough(report.Happened, report.Reported.AddDays(-grace))
                && !OverAt(report.Reported, 6, today.AddDays(-grace)))
            .Select(report => report.Happened)
            .Distinct()
            .Count();
        bool SoonEnough(DateOnly happened, DateOnly reported) => threshold.ReportWithin.ToString() == "1 month"
            ? !OverAt(happened, 1, reported)
            : reported.DayNumber - happened.DayNumber + 1 <= int.Parse(threshold.ReportWithin.ToString().Split(' ')[0], null);

        var enough = Incidents(grace: 0) >= needed || (threshold.DistinctPeople is { } people && circumstances.People >= people);
        var recent = threshold.LastIncidentWithinMonths is not { } months
            || circumstances.Ongoing is Ongoing.Yes
            || told.Any(report => !OverAt(report.Happened, months, today));
        if (enough)
            return recent && !(threshold.CaseMustBeClosed && circumstances.CaseOpen) ? Outcome.LikelyMet : Outcome.OfficerShouldLook;
        if (Incidents(grace: 1) >= needed)
            return Outcome.OfficerShouldLook;
        var forPeopleToJudge = circumstances.Vulnerable || circumstances.Ongoing is Ongoing.Yes;
        return forPeopleToJudge && (told.Count > 0 || circumstances.People > 0) ? Outcome.OfficerShouldLook : Outcome.NotMetYet;
    }

    /// <summary>
    /// Whether the months that begin with a day are over on another: on the corresponding date, or in the month after where there is none.
    /// </summary>
    private static bool OverAt(DateOnly start, int months, DateOnly day)
    {
        var month = start.Month - 1 + months;
        var (year, ofYear) = (start.Year + month / 12, month % 12 + 1);
        return (day.Year, day.Month).CompareTo((year, ofYear)) switch
        {
            < 0 => false,
            0 => day.Day >= start.Day,
            > 0 => true,
        };
    }
}
