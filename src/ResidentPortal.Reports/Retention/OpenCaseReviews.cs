using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Retention;

/// <summary>
/// The reports that an open case review looks at (ASB Act 2014 s104): the application itself, those that it names, and those that somebody
/// linked to one of them as the same problem. A review is open until its application is closed.
/// </summary>
public sealed class OpenCaseReviews(SealedJson seal)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    internal async Task<IReadOnlySet<Guid>> ReportsAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        HashSet<Guid> found = [];
        HashSet<string> named = [];
        await foreach (var open in context.Reports.AsNoTracking()
            .Where(r => r.FormId == CaseReviewApplication.Id && r.Progress != ReportProgress.Closed && r.State != ReportState.Spam)
            .Select(r => new { r.Id, r.Content }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            found.Add(open.Id);
            if (_content.TryOpen(open.Content) is { } application)
                named.UnionWith(NamedReports.In(application.Answers).Select(reference => reference.ToString()));
        }

        foreach (var some in named.Chunk(200))
            found.UnionWith(await context.Reports.Where(r => some.Contains(r.Reference)).Select(r => r.Id).ToListAsync(cancellationToken));
        await AddLinkedAsync(context, found, cancellationToken);
        return found;
    }

    private static async Task AddLinkedAsync(ReportsContext context, HashSet<Guid> found, CancellationToken cancellationToken)
    {
        for (var fresh = found.ToArray(); fresh.Length > 0;)
        {
            List<Guid> linked = [];
            foreach (var some in fresh.Chunk(200))
            {
                linked.AddRange((await context.Links.AsNoTracking()
                    .Where(l => some.Contains(l.EarlierId) || some.Contains(l.LaterId)).ToListAsync(cancellationToken))
                    .SelectMany(l => new[] { l.EarlierId, l.LaterId }));
            }
            fresh = [.. linked.Where(found.Add)];
        }
    }
}
