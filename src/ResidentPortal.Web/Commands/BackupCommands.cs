using System.Globalization;
using System.Security.Cryptography;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Web.Backup;

namespace ResidentPortal.Web.Commands;

/// <summary>What cannot be done is one sentence and exit code 1.</summary>
public abstract class BackupCommand : Command
{
    public override bool NeedsTheDatabases => false;

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await DoAsync(services, output, cancellationToken);
            return 0;
        }
        catch (Exception known) when (known is BackupException or StartException)
        {
            await output.WriteLineAsync(known.Message);
        }
        catch (IOException full) when (DiskFull.Is(full))
        {
            await output.WriteLineAsync("The disk is full: make space, then try again.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or CryptographicException)
        {
            await output.WriteLineAsync($"It could not be done ({refused.Message.TrimEnd('.')}): run it as the site’s user, with the "
                + "right to read and write these folders.");
        }
        return 1;
    }

    protected abstract Task DoAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken);
}

/// <summary>Makes a backup; the site may run.</summary>
public sealed class MakeBackup(BackupPlace place) : BackupCommand
{
    protected override async Task DoAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        using var storage = StorageLock.Share(services.GetRequiredService<StorageFolder>());
        var parts = await services.GetRequiredService<SiteBackup>().MakeAsync(place, cancellationToken);
        foreach (var store in parts.SelectMany(part => part.Stores))
        {
            var counts = store.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}"));
            await output.WriteLineAsync($"{store.Name,-15} "
                + $"{(store.ToDo is null ? string.Join(", ", counts) : $"is on PostgreSQL. Now run: {store.ToDo}")}");
        }
        await output.WriteLineAsync(parts[0].SealedFor is null
            ? $"The backup in {place.Folder} is not sealed, because Backup:Certificate is not set. Keep the keys ({place.KeysFolder}) "
                + "apart from it: with both anybody can read all reports."
            : $"The backup in {place.Folder} is sealed. Keep the keys ({place.KeysFolder}) apart from it all the same.");
    }
}

/// <summary>Looks whether a backup is whole and, where its key is at hand, whether it opens.</summary>
public sealed class VerifyBackup(BackupPlace place) : BackupCommand
{
    protected override async Task DoAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var parts = BackupPart.Read(place);
        foreach (var part in parts)
            await part.VerifyAsync(cancellationToken);
        var isSealed = parts.Any(part => part.Manifest.SealedFor is not null);
        using var key = isSealed ? services.GetRequiredService<BackupCertificates>().ToOpen() : null;
        if (key is not null)
        {
            var stores = services.GetServices<IBackupStore>().ToDictionary(store => store.Name);
            foreach (var part in parts)
                await part.TryOpeningAsync(stores, key, cancellationToken);
        }

        var files = parts.SelectMany(part => part.Manifest.Files).ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"The backup of {parts[0].Manifest.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC is whole: {files.Count} files, "
                + $"{files.Sum(file => file.Bytes) / 1_000_000m:0.0} MB."));
        if (isSealed)
            await output.WriteLineAsync(key is null ? "It is sealed and was not opened, because Backup:PrivateKey is not set." : "It "
                + "is sealed, and every file opens.");
        if (parts.Count == 1)
            await output.WriteLineAsync($"Its keys are not in {place.KeysFolder}: say where they are with --keys FOLDER.");
        foreach (var store in parts.SelectMany(part => part.Manifest.Stores).Where(store => store.ToDo is not null))
            await output.WriteLineAsync($"{store.Name} is not in it, but in the file of: {store.ToDo}");
    }
}

/// <summary>Puts a backup back; the site must be stopped.</summary>
public sealed class RestoreBackup(BackupPlace place) : BackupCommand
{
    protected override Task DoAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken) =>
        services.GetRequiredService<SiteRestore>().RunAsync(place, output, cancellationToken);
}
