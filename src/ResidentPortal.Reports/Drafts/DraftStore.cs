using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Drafts;

/// <summary>Unfinished reports, encrypted, each found by a token that only the resident's browser has.</summary>
public sealed class DraftStore(
    IDbContextFactory<ReportsContext> contexts, Sessions sessions, SqliteWriteLock<ReportsContext> writes, SealedJson seal,
    RetentionPeriods periods, TimeProvider clock)
{

    // Reading a page keeps a draft alive, but is worth a write only now and then.
    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);

    // Whoever reads a page waits no longer than this for anything to be written.
    private static readonly TimeSpan Blink = TimeSpan.FromSeconds(1);

    /// <summary>A draft nobody asked for in this time is deleted.</summary>
    public TimeSpan IdleLimit { get; } = TimeSpan.FromMinutes(periods.DraftMinutes);

    private readonly SealedJson.Column<UnfinishedForm> _form = seal.For<UnfinishedForm>("draft answers");
    private readonly SealedJson.Column<SubmittedReceipt> _receipt = seal.For<SubmittedReceipt>("draft receipt");

    /// <param name="token">What the cookie holds, in whatever shape it came.</param>
    /// <remarks>
    /// A cookie is given together with a saved draft. A well-formed token that no form knows is therefore one whose
    /// draft has been swept away.
    /// </remarks>
    public Task<DraftLookup> FindAsync(string? token, string formId, CancellationToken cancellationToken = default) =>
        FindAsync(token, formId, renews: true, cancellationToken);

    /// <summary>The same, but the draft's hour goes on.</summary>
    public Task<DraftLookup> PeekAsync(string? token, string formId, CancellationToken cancellationToken = default) =>
        FindAsync(token, formId, renews: false, cancellationToken);

    private async Task<DraftLookup> FindAsync(string? token, string formId, bool renews, CancellationToken cancellationToken)
    {
        if (!DraftToken.IsWellFormed(token))
            return new DraftLookup.None();

        var key = DraftToken.Key(token);
        // Each page of each form begins with this.
        var drafts = await sessions.ReadAsync([new(Statements.FindDrafts, [key])], Rows.ReadDraft, cancellationToken);
        if (drafts.Count == 0)
            return new DraftLookup.Expired();
        if (drafts.FirstOrDefault(d => d.FormId == formId) is not { } draft)
            return new DraftLookup.None();

        var now = clock.GetUtcNow();
        var idle = now - draft.Touched;
        if (idle >= IdleLimit)
        {
            // It is over all the same, and is swept away as soon as that can be done.
            await TryBrieflyAsync(other => Row(other, key, formId).ExecuteDeleteAsync(CancellationToken.None));
            return new DraftLookup.Expired();
        }

        if (renews && idle >= TouchAfter)
            await TryBrieflyAsync(other => TouchAsync(other, key, formId, CancellationToken.None));
        return await ReadAsync(draft, token, cancellationToken);
    }

    /// <summary>Begins the draft's hour anew.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> KeepAsync(string token, string formId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        return await TouchAsync(context, DraftToken.Key(token), formId, cancellationToken) > 0;
    }

    /// <inheritdoc cref="SaveAsync(string, string, UnfinishedForm, CancellationToken)"/>
    public Task<bool> SaveAsync(string token, string formId, Answers answers, CancellationToken cancellationToken = default) =>
        SaveAsync(token, formId, new UnfinishedForm(answers), cancellationToken);

    /// <summary>Keeps these answers and half-filled pages, in place of all that was there.</summary>
    /// <returns>False when the form was already sent: what is submitted is never opened again.</returns>
    public async Task<bool> SaveAsync(string token, string formId, UnfinishedForm form, CancellationToken cancellationToken = default)
    {
        if (!DraftToken.IsWellFormed(token))
            throw new ArgumentException("A draft is saved under a token made by DraftToken.New.", nameof(token));

        var key = DraftToken.Key(token);
        var payload = _form.Seal(form);
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        if (await UpdateAsync() > 0)
            return true;
        if (await Row(context, key, formId).AnyAsync(cancellationToken))
            return false;

        context.Drafts.Add(new Draft
        {
            Key = key,
            FormId = formId,
            State = DraftState.Open,
            Payload = payload,
            Started = now,
            Touched = now,
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another tab saved first, and may have sent it since. Where no row is there, nothing could be stored.
            if (await UpdateAsync() > 0)
                return true;
            if (await Row(context, key, formId).AnyAsync(cancellationToken))
                return false;
            throw;
        }

        Task<int> UpdateAsync() => Row(context, key, formId)
            .Where(d => d.State == DraftState.Open)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Payload, payload).SetProperty(x => x.Touched, now), cancellationToken);
    }

    /// <summary>Keeps a half-filled page with a draft that is as it was read, and begins its hour anew.</summary>
    /// <returns>False when the draft was changed, sent or deleted since: nothing is stored.</returns>
    public async Task<bool> KeepPageAsync(string token, string formId, DraftLookup.Open read, UnfinishedForm form,
        CancellationToken cancellationToken = default)
    {
        var (key, before, payload, now) = (DraftToken.Key(token), read.Payload, _form.Seal(form), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        return await Row(context, key, formId)
            .Where(d => d.State == DraftState.Open && d.Payload == before)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Payload, payload).SetProperty(x => x.Touched, now), cancellationToken) > 0;
    }

    /// <summary>Deletes every draft of this browser at once, for "exit this page".</summary>
    public async Task DeleteAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!DraftToken.IsWellFormed(token))
            return;
        var key = DraftToken.Key(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.Drafts.Where(d => d.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Deletes all drafts that have been idle too long.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var idleSince = clock.GetUtcNow() - IdleLimit;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        return await context.Drafts.Where(d => d.Touched <= idleSince).ExecuteDeleteAsync(cancellationToken);
    }

    internal byte[] Seal(ReportReference reference, IReadOnlyDictionary<string, string> facts) =>
        _receipt.Seal(new SubmittedReceipt(reference.ToString(), facts));

    internal static IQueryable<Draft> Row(ReportsContext context, byte[] key, string formId) =>
        context.Drafts.Where(d => d.Key == key && d.FormId == formId);

    // What can still be read is shown, on a full disk too: the page says so when it is sent.
    private async Task TryBrieflyAsync(Func<ReportsContext, Task> write)
    {
        // On a thread of its own: SQLite waits for a lock on the one that calls.
        var writing = Task.Run(async () =>
        {
            try
            {
                using var turn = await writes.TryEnterAsync(Blink, CancellationToken.None);
                if (turn is null)
                    return;
                await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
                await context.Database.OpenBrieflyAsync(CancellationToken.None);
                await write(context);
            }
            catch (Exception failure) when (StorageFailure.Is(failure))
            {
            }
        });
        if (await Task.WhenAny(writing, Task.Delay(Blink, TimeProvider.System)) == writing)
            await writing;
    }

    private async Task<int> TouchAsync(ReportsContext context, byte[] key, string formId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await Row(context, key, formId).ExecuteUpdateAsync(d => d.SetProperty(x => x.Touched, now), cancellationToken);
    }

    private async Task<DraftLookup> ReadAsync(Draft draft, string token, CancellationToken cancellationToken)
    {
        switch (draft.State)
        {
            case DraftState.Open:
                return TryRead(_form, draft.Payload) is { } form
                    ? new DraftLookup.Open(form, draft.Started) { Payload = draft.Payload }
                    : new DraftLookup.Unreadable();
            case DraftState.Submitted:
                if (TryRead(_receipt, draft.Payload) is { } receipt)
                    return new DraftLookup.Submitted(ReportReference.Parse(receipt.Reference), receipt.Facts, draft.EqualityAnswered);
                return await FromReportAsync(draft, token, cancellationToken);
            default:
                throw new InvalidOperationException($"A draft cannot be {draft.State}.");
        }
    }

    // It still says its reference, which is what the person needs most.
    private async Task<DraftLookup> FromReportAsync(Draft draft, string token, CancellationToken cancellationToken)
    {
        var submission = DraftToken.SubmissionKey(token, draft.FormId);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var reference = await context.Reports.Where(r => r.SubmissionKey == submission).Select(r => r.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return reference is null
            ? new DraftLookup.Unreadable()
            : new DraftLookup.Submitted(ReportReference.Parse(reference), new Dictionary<string, string>(), draft.EqualityAnswered);
    }

    // What another version of the program wrote may open, and still say nothing to this one.
    private static T? TryRead<T>(SealedJson.Column<T> column, byte[] payload)
        where T : class
    {
        try
        {
            return column.TryOpen(payload);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed record SubmittedReceipt(string Reference, IReadOnlyDictionary<string, string> Facts);
}
