using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Drafts;

/// <summary>Unfinished reports, encrypted, each found by a token that only the resident's browser has.</summary>
public sealed class DraftStore(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, TimeProvider clock)
{
    /// <summary>A draft nobody asked for in this time is deleted.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(60);

    // Reading a page keeps a draft alive, but is worth a write only now and then.
    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);

    private readonly SealedJson.Column<Answers> _answers = seal.For<Answers>("draft answers");
    private readonly SealedJson.Column<SubmittedReceipt> _receipt = seal.For<SubmittedReceipt>("draft receipt");

    /// <param name="token">What the cookie holds, in whatever shape it came.</param>
    /// <remarks>
    /// A cookie is given together with a saved draft. A well-formed token that no form knows is therefore one whose
    /// draft has been swept away.
    /// </remarks>
    public async Task<DraftLookup> FindAsync(string? token, string formId, CancellationToken cancellationToken = default)
    {
        if (!DraftToken.IsWellFormed(token))
            return new DraftLookup.None();

        var key = DraftToken.Key(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = await context.Drafts.AsNoTracking().Where(d => d.Key == key).ToListAsync(cancellationToken);
        if (drafts.Count == 0)
            return new DraftLookup.Expired();
        if (drafts.Find(d => d.FormId == formId) is not { } draft)
            return new DraftLookup.None();

        var now = clock.GetUtcNow();
        var idle = now - draft.Touched;
        if (idle >= IdleLimit)
        {
            using (await writes.EnterAsync(cancellationToken))
                await Row(context, key, formId).ExecuteDeleteAsync(cancellationToken);
            return new DraftLookup.Expired();
        }

        if (idle >= TouchAfter)
        {
            using (await writes.EnterAsync(cancellationToken))
                await Row(context, key, formId).ExecuteUpdateAsync(d => d.SetProperty(x => x.Touched, now), cancellationToken);
        }

        return Read(draft);
    }

    /// <summary>Keeps these answers.</summary>
    /// <returns>False when the form was already sent: what is submitted is never opened again.</returns>
    public async Task<bool> SaveAsync(string token, string formId, Answers answers, CancellationToken cancellationToken = default)
    {
        if (!DraftToken.IsWellFormed(token))
            throw new ArgumentException("A draft is saved under a token made by DraftToken.New.", nameof(token));

        var key = DraftToken.Key(token);
        var payload = _answers.Seal(answers);
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
            // Another tab saved first.
            return await UpdateAsync() > 0;
        }

        Task<int> UpdateAsync() => Row(context, key, formId)
            .Where(d => d.State == DraftState.Open)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Payload, payload).SetProperty(x => x.Touched, now), cancellationToken);
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

    private DraftLookup Read(Draft draft)
    {
        switch (draft.State)
        {
            case DraftState.Open:
                return new DraftLookup.Open(_answers.Open(draft.Payload), draft.Started);
            case DraftState.Submitted:
                var receipt = _receipt.Open(draft.Payload);
                return new DraftLookup.Submitted(ReportReference.Parse(receipt.Reference), receipt.Facts, draft.EqualityAnswered);
            default:
                throw new InvalidOperationException($"A draft cannot be {draft.State}.");
        }
    }

    private sealed record SubmittedReceipt(string Reference, IReadOnlyDictionary<string, string> Facts);
}
