using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.Database.Keys;

/// <summary>Counts what a key sealed, for people: "12 reports", "3 emails that wait". What there is none of is left out.</summary>
public delegate Task<IReadOnlyList<string>> CountSealed<in TContext>(TContext context, Guid key, CancellationToken cancellationToken);

/// <inheritdoc cref="IKeyCanaries"/>
public sealed class KeyCanaries<TContext>(
    IDbContextFactory<TContext> contexts, SqliteWriteLock<TContext> writes, DatabaseSettings settings,
    IDataProtectionProvider inUse, KeysOnDisk? onDisk, LostKeys lost, CountSealed<TContext> count) : IKeyCanaries
    where TContext : DbContext
{
    internal const string Name = "canary ";

    private Guid? _putOut;

    public DatabaseDescription About => settings.About;

    public string? Lost { get; private set; }

    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        // The folder first: before it is known to be the right one nothing is added to it.
        await RefuseOthersAsync(await WithFolderAsync(Closed, cancellationToken), cancellationToken);
        await PutOutAsync(cancellationToken);
        await RefuseOthersAsync(Closed(inUse, await ReadAsync(cancellationToken)), cancellationToken);
        Lost = await CountAsync([.. (await ReadAsync(cancellationToken)).Keys.Where(lost.Contain)], cancellationToken);
    }

    public async Task<KeyFinding> LookAsync(CancellationToken cancellationToken = default) => new(
        Closed(inUse, await ReadAsync(cancellationToken)), await WithFolderAsync(Closed, cancellationToken));

    public async Task PutOutAsync(CancellationToken cancellationToken = default)
    {
        var canary = Protector(inUse).Protect(RandomNumberGenerator.GetBytes(SealedBy.Length));
        if (SealedBy.Key(canary) is not { } key || key == _putOut)
            return;
        var name = Name + key;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Set<Mark>().AnyAsync(mark => mark.Name == name, cancellationToken))
        {
            using var turn = await writes.EnterAsync(cancellationToken);
            context.Set<Mark>().Add(new() { Name = name, Value = canary });
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another server was quicker; anything else comes again here.
                context.ChangeTracker.Clear();
                if (!await context.Set<Mark>().AnyAsync(mark => mark.Name == name, cancellationToken))
                    throw;
            }
        }
        _putOut = key;
    }

    private async Task RefuseOthersAsync(List<Guid> closed, CancellationToken cancellationToken)
    {
        if (closed.Count == 0)
            return;
        var ids = KeyFinding.Ids(closed);
        var (keys, lostKeys) = closed.Count == 1 ? ("a key", "that key is") : ("keys", "those keys are");
        var price = await CountAsync(closed, cancellationToken) is { } sealedBy
            ? $"then {sealedBy} can never be read again."
            : "then nothing is lost.";
        throw new StartException(
            $"The database of {About.Contents} ({settings.Place}) was sealed with {keys} other than those in "
                + $"{onDisk?.Folder ?? "the key folder"} ({ids}): "
            + $"put the key folder back from its backup, or, if {lostKeys} lost for good, set DataProtection:LostKeys to {ids}; {price}");
    }

    private async Task<string?> CountAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<string> all = [];
        foreach (var key in keys)
            all.AddRange(await count(context, key, cancellationToken));
        return all.Count == 0 ? null : string.Join(", ", all);
    }

    private async Task<Dictionary<Guid, byte[]>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var canaries = await context.Set<Mark>().AsNoTracking().Where(mark => mark.Name.StartsWith(Name)).ToListAsync(cancellationToken);
        return canaries.ToDictionary(mark => Guid.Parse(mark.Name.AsSpan(Name.Length)), mark => mark.Value);
    }

    private async Task<List<Guid>> WithFolderAsync(
        Func<IDataProtectionProvider, Dictionary<Guid, byte[]>, List<Guid>> look, CancellationToken cancellationToken)
    {
        var canaries = await ReadAsync(cancellationToken);
        if (onDisk is null || canaries.Count == 0)
            return [];
        await using var keys = onDisk.Read();
        return look(keys.GetRequiredService<IDataProtectionProvider>(), canaries);
    }

    /// <summary>The keys whose canary stays closed, but for those that were given up.</summary>
    private List<Guid> Closed(IDataProtectionProvider keys, Dictionary<Guid, byte[]> canaries) =>
        [.. canaries.Where(canary => !lost.Contain(canary.Key) && !Opens(keys, canary.Value)).Select(canary => canary.Key).Order()];

    private bool Opens(IDataProtectionProvider keys, byte[] canary)
    {
        try
        {
            Protector(keys).Unprotect(canary);
            return true;
        }
        catch (Exception closed) when (closed is CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }

    internal static IDataProtector Protector(IDataProtectionProvider keys, DatabaseDescription about) =>
        keys.CreateProtector("ResidentPortal.Canary", about.Name);

    private IDataProtector Protector(IDataProtectionProvider keys) => Protector(keys, About);
}
