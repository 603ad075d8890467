using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage;

/// <summary>Makes each key once and keeps it in the database, where every instance finds the same.</summary>
public sealed class InstallationKeys(IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal)
{
    private readonly SealedJson.Column<byte[]> _value = seal.For<byte[]>("installation key");
    private readonly ConcurrentDictionary<string, byte[]> _known = [];

    /// <returns>32 random bytes, always the same for one name.</returns>
    public async ValueTask<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
            return known;

        byte[]? closed = null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync() is { } kept)
            return _known.GetOrAdd(name, kept);

        using var turn = await writes.EnterAsync(cancellationToken);
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
        return await FindAsync() is { } made ? _known.GetOrAdd(name, made) : RandomNumberGenerator.GetBytes(32);

        async Task<byte[]?> FindAsync()
        {
            var row = await context.Keys.AsNoTracking().SingleOrDefaultAsync(k => k.Name == name, cancellationToken);
            closed = row?.Value;
            return row is null ? null : _value.TryOpen(row.Value);
        }
    }
}
