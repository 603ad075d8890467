using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage;

/// <summary>Makes each key once and keeps it in the database, where every instance finds the same.</summary>
public sealed class InstallationKeys(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal)
    : IDisposable
{
    private readonly SealedJson.Column<byte[]> _value = seal.For<byte[]>("installation key");
    private readonly ConcurrentDictionary<string, byte[]> _known = [];
    private readonly SemaphoreSlim _making = new(1);

    public void Dispose() => _making.Dispose();

    /// <returns>32 random bytes, always the same for one name.</returns>
    public async ValueTask<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
            return known;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await FindAsync(context, name, cancellationToken)).Open is { } kept)
            return _known.GetOrAdd(name, kept);

        // Several that need it first make one between them.
        await _making.WaitAsync(cancellationToken);
        try
        {
            return await MakeAsync(context, name, cancellationToken);
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task<byte[]> MakeAsync(ReportsContext context, string name, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        var (found, closed) = await FindAsync(context, name, cancellationToken);
        if (found is not null)
            return _known.GetOrAdd(name, found);
        // One whose own key is gone is of no use to anybody, and must not stand in the way of what needs it.
        if (closed is not null)
            await context.Keys.Where(k => k.Name == name && k.Value == closed).ExecuteDeleteAsync(cancellationToken);
        context.Keys.Add(new InstallationKey { Name = name, Value = _value.Seal(RandomNumberGenerator.GetBytes(32)) });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another instance was first; its key counts.
            context.ChangeTracker.Clear();
        }

        // Where none can be kept, one for this time: what comes of it is a report that is not known again.
        return (await FindAsync(context, name, cancellationToken)).Open is { } made
            ? _known.GetOrAdd(name, made)
            : RandomNumberGenerator.GetBytes(32);
    }

    private async Task<(byte[]? Open, byte[]? Closed)> FindAsync(ReportsContext context, string name, CancellationToken cancellationToken)
    {
        var row = await context.Keys.AsNoTracking().SingleOrDefaultAsync(k => k.Name == name, cancellationToken);
        return row is null ? (null, null) : (_value.TryOpen(row.Value), row.Value);
    }
}
