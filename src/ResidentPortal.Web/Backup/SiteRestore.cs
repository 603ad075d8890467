using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Database.Keys;

namespace ResidentPortal.Web.Backup;

/// <summary>
/// Puts a backup back. Everything is opened beside the site's files and looked at first; nothing is replaced by what cannot be used.
/// What was there is moved away, its journals too, and stays.
/// </summary>
public sealed class SiteRestore(
    IEnumerable<IBackupStore> stores, StorageFolder storage, KeysOnDisk siteKeys, BackupCertificates certificates, TimeProvider clock)
{
    private const string Staged = "restoring";

    private readonly Dictionary<string, IBackupStore> _stores = stores.ToDictionary(store => store.Name);

    /// <exception cref="BackupException">It can't be done, and everything is as it was.</exception>
    public async Task RunAsync(BackupPlace place, TextWriter output, CancellationToken cancellationToken)
    {
        using var alone = StorageLock.TryTakeAlone(storage)
            ?? throw new BackupException($"A site or a command works on {storage.Path}: stop it, then restore again.");
        var parts = BackupPart.Read(place);
        foreach (var part in parts)
            await part.VerifyAsync(cancellationToken);
        if (parts.SelectMany(part => part.Manifest.Stores).FirstOrDefault(store => !_stores.ContainsKey(store.Name)) is { } unknown)
            throw new BackupException($"The backup holds “{unknown.Name}”, which this version of the program does not know: restore it "
                + $"with version {parts[0].Manifest.Program}.");

        var stamp = clock.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var staged = Path.Combine(storage.Path, $"{Staged}-{stamp}");
        var replaced = Path.Combine(storage.Path, $"replaced-{stamp}");
        try
        {
            DeleteStaged();
            await OpenAsync(parts, staged, cancellationToken);
            await CheckAsync(parts, staged, cancellationToken);
            await SayWhatStaysAsync(parts, output);
            var changed = await ToChangeAsync(parts, staged, output, cancellationToken);
            Replace(alone, changed, staged, replaced);
        }
        finally
        {
            DeleteStaged();
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Restored the backup of "
            + $"{parts[0].Manifest.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
        foreach (var store in parts.SelectMany(part => part.Manifest.Stores))
        {
            foreach (var line in await _stores[store.Name].TellAsync(replaced, cancellationToken))
                await output.WriteLineAsync(line);
        }
        if (Directory.Exists(replaced))
            await output.WriteLineAsync($"What was there before is in {replaced}: delete it when nobody needs it any more, because "
                + "people told us what is in it.");
    }

    private async Task OpenAsync(IReadOnlyList<BackupPart> parts, string staged, CancellationToken cancellationToken)
    {
        using var key = parts.Any(part => part.Manifest.SealedFor is not null) ? certificates.ToOpen() : null;
        foreach (var part in parts)
        {
            foreach (var store in part.Manifest.Stores)
            {
                var folder = PrivatePath.CreateFolder(Path.Combine(staged, store.Name));
                foreach (var file in store.Files)
                {
                    var path = PrivatePath.Inside(folder, file.Name) ?? throw new BackupException($"The manifest in {part.Folder} "
                        + "names a file outside its store: use another backup.");
                    await using var to = PrivatePath.CreateFile(path);
                    await part.OpenAsync(file, BackupPart.SubfolderOf(_stores[store.Name]), to, key, cancellationToken);
                    to.Flush(flushToDisk: true);
                }
            }
        }
    }

    private async Task CheckAsync(IReadOnlyList<BackupPart> parts, string staged, CancellationToken cancellationToken)
    {
        var restoredKeys = Path.Combine(staged, BackupServices.Keys);
        var keys = Directory.Exists(restoredKeys)
            ? siteKeys with { Folder = restoredKeys, Configure = WithFolder(restoredKeys) }
            : siteKeys;
        await using var opened = keys.Read();
        var provider = opened.GetRequiredService<IDataProtectionProvider>();
        foreach (var store in parts.SelectMany(part => part.Manifest.Stores))
            await _stores[store.Name].CheckAsync(Path.Combine(staged, store.Name), provider, cancellationToken);
    }

    private Action<IDataProtectionBuilder> WithFolder(string folder) => keys =>
    {
        siteKeys.Configure(keys);
        keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
    };

    private async Task SayWhatStaysAsync(IReadOnlyList<BackupPart> parts, TextWriter output)
    {
        foreach (var missing in _stores.Keys.Except(parts.SelectMany(part => part.Manifest.Stores).Select(store => store.Name)))
            await output.WriteLineAsync($"The backup does not hold “{missing}”: what the site has of it stays.");
    }

    /// <summary>Without what is the same already, or may be left and has to.</summary>
    private async Task<IReadOnlyList<IBackupStore>> ToChangeAsync(
        IReadOnlyList<BackupPart> parts, string staged, TextWriter output, CancellationToken cancellationToken)
    {
        List<IBackupStore> changed = [];
        var stored = parts.SelectMany(part => part.Manifest.Stores).Select(store => _stores[store.Name]);
        foreach (var store in stored.Where(store => store.Place is not null))
        {
            if (store.MayBeLeft && await SameFiles.AreInAsync(store, Path.Combine(staged, store.Name), cancellationToken))
                continue;
            if (store.MayBeLeft && !SameFiles.CanWrite(store.Place!))
                await output.WriteLineAsync($"{store.Place} cannot be written and was left as it is: copy “{store.Name}” of the backup "
                    + "there if you need it.");
            else
                changed.Add(store);
        }
        return changed;
    }

    /// <summary>
    /// If it fails half way everything is moved back; if the process dies half way no site starts until a restore is done.
    /// </summary>
    private static void Replace(StorageLock alone, IReadOnlyList<IBackupStore> changed, string staged, string replaced)
    {
        var moved = new Stack<(string From, string To)>();
        alone.BeginChanging();
        try
        {
            foreach (var store in changed)
            {
                foreach (var file in store.Present())
                    Move(Path.Combine(store.Place!, file), Path.Combine(replaced, store.Subfolder, file));
                var folder = Path.Combine(staged, store.Name);
                foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                    Move(file, store.PathOf(Path.GetRelativePath(folder, file)));
            }
        }
        catch
        {
            while (moved.TryPop(out var move))
                File.Move(move.To, move.From);
            alone.EndChanging();
            throw;
        }
        alone.EndChanging();

        void Move(string from, string to)
        {
            PrivatePath.CreateFolder(Path.GetDirectoryName(to)!);
            File.Move(from, to);
            moved.Push((from, to));
        }
    }

    // Those, too, of a restore that was killed.
    private void DeleteStaged()
    {
        foreach (var old in Directory.EnumerateDirectories(storage.Path, Staged + "-*"))
            Directory.Delete(old, recursive: true);
    }
}
