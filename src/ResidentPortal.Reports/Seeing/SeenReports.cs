using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Seeing;

/// <summary>Finds one report for one member of staff, and as which of its queues they see it.</summary>
public sealed class SeenReports(SealedJson seal, CurrentRouting routing)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <returns>Null where there is no such report, or not for them: which of the two is not said.</returns>
    internal async Task<SeenReport?> FindAsync(
        ReportsContext context, ReportReference reference, Seer seer, CancellationToken cancellationToken)
    {
        var text = reference.ToString();
        var report = await context.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Reference == text, cancellationToken);
        if (report is null || _content.TryOpen(report.Content) is not { } submission)
            return null;
        // Of several queues, the one that may know most; a manager of none sees it as who leads on it, and never as a body outside.
        var seen = seer.Of(submission.Routing, routing.Table.Restricted.Id).ToList();
        return seen.OrderByDescending(told => seer.Own.Contains(told.Queue.Id))
            .ThenBy(told => told.Queue.ReadBy is QueueReader.Body).ThenBy(told => told.Detail)
            .ThenByDescending(told => told.Queue.Id == submission.Routing.Lead.Id).FirstOrDefault() is { } best
            ? new(report, submission, best, [.. seen.Select(told => told.Queue.Id)])
            : null;
    }

    /// <summary>Whether somebody could see this report.</summary>
    internal bool IsFor(Seer person, Submission submission) => person.Of(submission.Routing, routing.Table.Restricted.Id).Any();
}

/// <param name="As">The queue whose level they see.</param>
/// <param name="Queues">The ids of all of its queues that they may see it as.</param>
internal sealed record SeenReport(Report Row, Submission Submission, Destination As, IReadOnlyList<string> Queues)
{
    /// <summary>They belong to a body outside, and know of what is their own alone.</summary>
    public bool IsForOutside => As.Queue.ReadBy is QueueReader.Body;

    /// <summary>They answer for it with the others of the council: it was sent to its teams.</summary>
    public bool IsInCare => !IsForOutside && Row.State is ReportState.Accepted;
}
