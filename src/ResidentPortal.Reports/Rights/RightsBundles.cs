using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Rights;

/// <summary>
/// Makes the file that somebody is given who asked what is held about them (UK GDPR Article 15): each report that was decided to be theirs,
/// as JSON and as a page to print. Of what is withheld there is nothing in it, not even a count.
/// </summary>
public sealed class RightsBundles(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, RightsRequests requests,
    RetentionReading reading, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;
    private readonly SealedJson.Column<NoteText> _note = NoteText.Column(seal);

    /// <returns>A ZIP; null where nothing may be handed over (yet).</returns>
    public async Task<byte[]?> MakeAsync(Guid request, string who, CancellationToken cancellationToken = default)
    {
        if (await requests.FindAsync(request, cancellationToken)
            is not { Request.State: RightsState.Agreed, Decision: { Erases: false } decision } opened)
            return null;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<HandedReport> reports = [];
        foreach (var hit in opened.Hits)
        {
            if (decision.Of.GetValueOrDefault(hit.Reference) is var disclosure and (Disclosure.Whole or Disclosure.WithoutReporter)
                && await ReadAsync(context, hit, disclosure, cancellationToken) is { } report)
                reports.Add(report);
        }
        using (await writes.EnterAsync(cancellationToken))
        {
            var now = clock.GetUtcNow();
            context.Audit.AddRange(reports.Select(report => new AuditEntry
            {
                At = now,
                Action = AuditAction.HandedOut,
                Who = who,
                Reference = report.Reference,
                Detail = request.ToString(),
            }));
            await context.SaveChangesAsync(cancellationToken);
        }
        return Pack(reports);
    }

    /// <summary>One report that was found, for whoever has to decide about it. That it was opened is recorded.</summary>
    /// <returns>Null where the request did not find it, or it is gone.</returns>
    public async Task<HandedReport?> OpenAsync(
        Guid request, string reference, string who, CancellationToken cancellationToken = default)
    {
        if (await requests.FindAsync(request, cancellationToken) is not { } opened
            || opened.Hits.FirstOrDefault(hit => hit.Reference == reference) is not { } found)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReadAsync(context, found, Disclosure.Whole, cancellationToken) is not { } report)
            return null;
        using var turn = await writes.EnterAsync(cancellationToken);
        context.Audit.Add(new()
        {
            At = clock.GetUtcNow(),
            Action = AuditAction.Opened,
            Who = who,
            Reference = reference,
            Detail = "privacy officer",
        });
        await context.SaveChangesAsync(cancellationToken);
        return report;
    }

    private async Task<HandedReport?> ReadAsync(
        ReportsContext context, RightsHit hit, Disclosure disclosure, CancellationToken cancellationToken)
    {
        var report = await context.Reports.AsNoTracking().Where(r => r.Reference == hit.Reference)
            .Select(r => new { r.Id, r.Content, r.AcceptedAt }).SingleOrDefaultAsync(cancellationToken);
        if (report is null || _content.TryOpen(report.Content) is not { } submission)
            return null;
        var keeping = await reading.OfAsync(ReportReference.Parse(hit.Reference), cancellationToken);
        var notes = await context.Notes.AsNoTracking().Where(n => n.ReportId == report.Id).OrderBy(n => n.At)
            .Select(n => new { n.At, n.Content }).ToListAsync(cancellationToken);
        return HandedReport.Of(
            hit, submission, report.AcceptedAt, keeping?.InWords ?? "", withoutReporter: disclosure is Disclosure.WithoutReporter,
            [.. notes.Select(note => HandedReport.Note(note.At, _note.TryOpen(note.Content)?.Text ?? "It cannot be read any more."))]);
    }

    private static byte[] Pack(IReadOnlyList<HandedReport> reports)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "what-we-hold.html", BundlePage.Of(reports));
            foreach (var report in reports)
                Add(zip, $"{report.Reference}.json", JsonSerializer.Serialize(report, Readable));
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
