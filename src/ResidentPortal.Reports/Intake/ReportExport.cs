using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Intake;

/// <summary>Reads one stored report in full, for a team whose email was lost. Each reading leaves an audit row.</summary>
public sealed class ReportExport(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal,
    HandOvers handOvers, TimeProvider clock)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <param name="who">For the audit row.</param>
    /// <returns>JSON (<see cref="AnswerExport"/>), or null when there is no such report.</returns>
    public async Task<byte[]?> ReadAsync(ReportReference reference, string who, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var report = await context.Reports.Where(r => r.Reference == text).Select(r => new { r.Content, r.MayRepeat })
            .SingleOrDefaultAsync(cancellationToken);
        if (report is null)
            return null;
        var submission = _content.Open(report.Content);
        using (await writes.EnterAsync(cancellationToken))
        {
            context.Audit.Add(new AuditEntry { At = clock.GetUtcNow(), Action = AuditAction.Exported, Who = who, Reference = text });
            await context.SaveChangesAsync(cancellationToken);
        }
        var passed = await handOvers.OfAsync(reference, cancellationToken);
        return AnswerExport.Write(
            submission.FormId, submission.FormVersion, submission.Sections, submission.Answers,
            [.. submission.Routing.Destinations.Select(told => Exported(told.Queue, submission.Routing, passed))], report.MayRepeat);
    }

    private static ExportedHandOver Exported(Queue queue, RoutingDecision routing, IReadOnlyDictionary<string, HandOver> passed)
    {
        var way = passed.GetValueOrDefault(queue.Id, HandOver.Waiting);
        return new(queue.Id, queue.Name, queue.ReadBy.ToString(), queue.Id == routing.Lead.Id, way.Sent, way.Delivered);
    }
}
