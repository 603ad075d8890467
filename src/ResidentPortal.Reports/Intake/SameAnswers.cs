using Microsoft.EntityFrameworkCore;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Intake;

/// <summary>Whether a report may be the same as another. It is sent all the same: two people can say the same in few words.</summary>
public static class SameAnswers
{
    /// <summary>The same answers within this may be from the same person.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <returns>The first one that its team has, or will have; failing that, the first that is held; null where there is none.</returns>
    internal static Task<Earlier?> FindAsync(ReportsContext context, Report report, CancellationToken cancellationToken)
    {
        var (since, until) = (report.AcceptedAt - Window, report.AcceptedAt + Window);
        return context.Reports.AsNoTracking()
            .Where(r => r.ContentHash == report.ContentHash && r.Reference != report.Reference
                && r.AcceptedAt > since && r.AcceptedAt < until)
            .OrderBy(r => r.State == ReportState.Held).ThenBy(r => r.AcceptedAt)
            .Select(r => new Earlier(r.Reference, r.State))
            .FirstOrDefaultAsync(cancellationToken);
    }

    internal sealed record Earlier(string Reference, ReportState State);
}
