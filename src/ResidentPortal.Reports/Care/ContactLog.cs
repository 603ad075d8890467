using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>
/// What staff did about a report, and when. The words are sealed; who wrote them may change them for a quarter of an hour.
/// </summary>
public sealed class ContactLog(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, SeenReports reports,
    CareWords words, TimeProvider clock)
{
    /// <summary>How long its author may change a note.</summary>
    public static readonly TimeSpan MayChangeFor = TimeSpan.FromMinutes(15);

    private readonly SealedJson.Column<NoteText> _content = NoteText.Column(seal);

    /// <summary>All notes that they may see, of every kind, the oldest first.</summary>
    /// <returns>Null where there is no such report, or not for them, or it was not sent to its teams.</returns>
    public async Task<ReportNotes?> ReadAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, reference, seer, cancellationToken) is not { } seen)
            return null;
        var now = clock.GetUtcNow();
        var notes = await context.Notes.AsNoTracking().Where(n => n.ReportId == seen.Row.Id).OrderBy(n => n.At).ThenBy(n => n.Id)
            .ToListAsync(cancellationToken);
        return new(seen.As.Queue.Id, seen.IsForOutside,
            [.. notes.Where(note => NoteSight.Sees(seen, note)).Select(note => Shape(note, seer, now))]);
    }

    /// <returns>False where there is no such report, or not for them, or it was not sent to its teams.</returns>
    public async Task<bool> AddAsync(
        ReportReference reference, Seer seer, ContactEntry entry, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, reference, seer, cancellationToken) is not { } seen)
            return false;
        var now = clock.GetUtcNow();
        Check(entry, now);
        context.Notes.Add(new Note
        {
            Id = Guid.CreateVersion7(now),
            ReportId = seen.Row.Id,
            Kind = NoteKind.Contact,
            Type = entry.Type,
            Queue = seen.As.Queue.Id,
            At = entry.At,
            By = seer.Who,
            WrittenAt = now,
            ForResident = entry.ForResident,
            Content = _content.Seal(new(entry.Text)),
        });
        context.Audit.Add(Audit(seen, seer, AuditAction.NoteWritten, entry.Type, now));
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <param name="changedAt">When it was last changed, as its author saw it; null where it was as first written.</param>
    public async Task<NoteOutcome> ChangeAsync(ReportReference reference, Seer seer, Guid note, ContactEntry entry,
        DateTimeOffset? changedAt, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, reference, seer, cancellationToken) is not { } seen)
            return NoteOutcome.NotThere;
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        Check(entry, now);
        var row = await context.Notes.AsNoTracking().SingleOrDefaultAsync(
            n => n.Id == note && n.ReportId == seen.Row.Id && n.Kind == NoteKind.Contact, cancellationToken);
        if (row is null || row.By != seer.Who)
            return NoteOutcome.NotThere;
        if (!MayChange(row, seer, now))
            return NoteOutcome.TooLate;
        var content = _content.Seal(new(entry.Text));
        // Of two windows that change it at once, one does.
        if (await context.Notes.Where(n => n.Id == note && n.EditedAt == changedAt).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.Type, entry.Type).SetProperty(x => x.At, entry.At).SetProperty(x => x.EditedAt, now)
                .SetProperty(x => x.ForResident, entry.ForResident).SetProperty(x => x.Content, content), cancellationToken) == 0)
            return NoteOutcome.ChangedMeanwhile;
        context.Audit.Add(Audit(seen, seer, AuditAction.NoteChanged, entry.Type, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return NoteOutcome.Done;
    }

    private async Task<SeenReport?> FindAsync(
        ReportsContext context, ReportReference reference, Seer seer, CancellationToken cancellationToken) =>
        await reports.FindAsync(context, reference, seer, cancellationToken) is { Row.State: ReportState.Accepted } seen ? seen : null;

    private void Check(ContactEntry entry, DateTimeOffset now)
    {
        if (entry.At > now || words.Contacts.All(type => type.Code != entry.Type) || string.IsNullOrWhiteSpace(entry.Text))
            throw new ArgumentOutOfRangeException(
                nameof(entry), "Nothing is done later than now, and each is of a kind and says something.");
    }

    private static bool MayChange(Note note, Seer seer, DateTimeOffset now) =>
        note.Kind is NoteKind.Contact && note.By == seer.Who && now - note.WrittenAt < MayChangeFor;

    private static AuditEntry Audit(SeenReport seen, Seer seer, AuditAction action, string type, DateTimeOffset now) => new()
    {
        At = now,
        Action = action,
        Who = seer.Who,
        Reference = seen.Row.Reference,
        Detail = $"{seen.As.Queue.Id} {NoteKind.Contact} {type}",
    };

    private SeenNote Shape(Note note, Seer seer, DateTimeOffset now)
    {
        var text = _content.TryOpen(note.Content);
        return new(note.Id, note.Kind, note.Type, note.At, note.By, text?.Text ?? "")
        {
            LegalBasis = text?.LegalBasis,
            ToQueue = note.ToQueue,
            WrittenAt = note.WrittenAt,
            EditedAt = note.EditedAt,
            ForResident = note.ForResident,
            EndedAt = note.EndedAt,
            MayChange = MayChange(note, seer, now),
        };
    }
}

public enum NoteOutcome
{
    Done,
    NotThere,

    /// <summary>The quarter of an hour is over.</summary>
    TooLate,

    /// <summary>It was changed in another window.</summary>
    ChangedMeanwhile,
}

/// <param name="Type">A code of the council's.</param>
/// <param name="At">When it was done; never later than now.</param>
/// <param name="ForResident">The resident may read it.</param>
public sealed record ContactEntry(string Type, DateTimeOffset At, string Text, bool ForResident);

/// <summary>What one person may see of what was written about a report.</summary>
/// <param name="As">The id of the queue as which they would write.</param>
public sealed record ReportNotes(string As, bool IsForOutside, IReadOnlyList<SeenNote> All)
{
    /// <summary>What stays in view.</summary>
    public IEnumerable<SeenNote> Staying(NoteKind kind) => All.Where(note => note.Kind == kind && note.EndedAt is null);
}

/// <param name="By">A user name.</param>
/// <param name="Text">Empty where its key is gone.</param>
public sealed record SeenNote(Guid Id, NoteKind Kind, string? Type, DateTimeOffset At, string By, string Text)
{
    public string? LegalBasis { get; init; }

    public string? ToQueue { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public bool ForResident { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>It is theirs, and not older than a quarter of an hour.</summary>
    public bool MayChange { get; init; }
}
