using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>The lines of the list that one report has.</summary>
internal static class ListedLines
{
    /// <param name="kinds">By id; may be empty.</param>
    public static IEnumerable<Listed> Of(Report report, RoutedTo to, IReadOnlyList<string> kinds, string restrictedTo)
    {
        // Whoever sees every queue does not see what is restricted.
        IEnumerable<string> lists = to.IsRestricted(restrictedTo)
            ? to.Queues.Where(queue => queue == restrictedTo)
            : to.Queues.Prepend(Listed.Everybody);
        return
            from list in lists.Distinct()
            from kind in kinds.DefaultIfEmpty("").Distinct().Index()
            select new Listed
            {
                Queue = list,
                Kind = kind.Item,
                IsFirst = kind.Index == 0,
                Place = Listed.PlaceOf(report.AcceptedAt, report.Id),
                ReportId = report.Id,
                FormId = report.FormId,
                Ward = to.Ward ?? "",
                Urgency = report.Urgency,
                State = StateOf(report),
                Owner = report.Owner ?? "",
            };
    }

    private static ListedState StateOf(Report report) => (report.State, report.Progress) switch
    {
        (ReportState.Held, _) => ListedState.Held,
        (ReportState.Spam, _) => ListedState.Spam,
        (ReportState.Accepted, ReportProgress.New) => ListedState.New,
        (ReportState.Accepted, ReportProgress.Taken) => ListedState.Taken,
        (ReportState.Accepted, ReportProgress.HandedOver) => ListedState.HandedOver,
        (ReportState.Accepted, ReportProgress.Closed) => ListedState.Closed,
    };
}
