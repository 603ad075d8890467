using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ResidentPortal.Database.Keys;

/// <summary>Seals everything in all databases anew and retires the keys that are then of no use.</summary>
public sealed class KeyRetirement(IEnumerable<IResealing> databases, IKeyManager keys, KeysOnDisk onDisk, TimeProvider clock)
{
    /// <summary>For so long at most a server that runs goes on sealing with the key before: it reads the folder once a day.</summary>
    public static readonly TimeSpan UntilAllSealWithIt = TimeSpan.FromDays(2);

    /// <summary>Where retired keys lie, below the folder of the others: the site reads none of them.</summary>
    public const string Retired = "retired";

    /// <summary>A key that comes into force once every server knows it.</summary>
    public IKey New()
    {
        var activation = clock.GetUtcNow() + UntilAllSealWithIt;
        return keys.CreateNewKey(activation, activation + TimeSpan.FromDays(90));
    }

    public async Task<Retirement> RunAsync(CancellationToken cancellationToken = default)
    {
        List<(DatabaseDescription About, Resealed Resealed)> resealed = [];
        HashSet<Guid> used = [];
        foreach (var database in databases)
            resealed.Add((database.About, await database.ResealAsync(cancellationToken)));

        var now = clock.GetUtcNow();
        var known = keys.GetAllKeys().Where(key => !key.IsRevoked).ToList();
        // As Data Protection itself chooses it.
        var current = known.Where(key => key.ActivationDate <= now).MaxBy(key => key.ActivationDate);
        if (current is null)
            return new(resealed, [], null);
        var from = current.ActivationDate + UntilAllSealWithIt;
        var older = known.Where(key => key.ActivationDate < current.ActivationDate).ToList();
        if (older.Count == 0 || now < from)
            return new(resealed, [], older.Count == 0 ? null : from);

        foreach (var database in databases)
            used.UnionWith(await database.KeysAsync(cancellationToken));
        List<Guid> retired = [];
        foreach (var key in older.Where(key => !used.Contains(key.KeyId)))
        {
            // Whoever starts between these has no canary that asks for it.
            foreach (var database in databases)
                await database.ForgetAsync(key.KeyId, cancellationToken);
            Move(key.KeyId);
            retired.Add(key.KeyId);
        }
        return new(resealed, retired, null);
    }

    private void Move(Guid key)
    {
        var file = $"key-{key:D}.xml";
        var from = Path.Combine(onDisk.Folder, file);
        if (File.Exists(from))
            File.Move(from, Path.Combine(Directory.CreateDirectory(Path.Combine(onDisk.Folder, Retired)).FullName, file), overwrite: true);
    }
}

/// <summary>What was done.</summary>
/// <param name="Keys">Those that were retired.</param>
/// <param name="NotBefore">From when older keys can be retired; null where there are none that wait for it.</param>
public sealed record Retirement(
    IReadOnlyList<(DatabaseDescription About, Resealed Resealed)> Databases, IReadOnlyList<Guid> Keys, DateTimeOffset? NotBefore);
