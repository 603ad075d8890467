using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Sealing;

namespace ResidentPortal.Web.Backup;

/// <summary>Makes a backup while the site runs: two folders, one with the keys and one with the rest, each with a manifest.</summary>
public sealed class SiteBackup(IEnumerable<IBackupStore> stores, StorageFolder storage, BackupCertificates certificates, TimeProvider clock)
{
    private const string Working = "backup-in-progress";

    // What stays free on the site's own disk while a copy waits there to be sealed: reports must go on coming in.
    private const long LeftForTheSite = 500_000_000;

    private static readonly string Program =
        typeof(SiteBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="BackupException">It can't be made. What was made of it is deleted.</exception>
    public async Task<IReadOnlyList<BackupManifest>> MakeAsync(BackupPlace place, CancellationToken cancellationToken)
    {
        using var certificate = certificates.ToSeal();
        foreach (var folder in new[] { place.Folder, place.KeysFolder })
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new BackupException($"{folder} is not empty: name a folder that is empty or not there yet.");
        }
        // Unsealed, nothing may lie where the sealed files go.
        var id = Guid.NewGuid();
        var working = Path.Combine(certificate is null ? place.Folder : storage.Path, $"{Working}-{id:N}");
        try
        {
            DeleteLeftovers();
            List<BackupManifest> parts = [];
            // The keys last: then every key that sealed something in the copies is among them.
            foreach (var apart in new[] { false, true })
            {
                var folder = PrivatePath.CreateFolder(apart ? place.KeysFolder : place.Folder);
                List<BackedUpStore> made = [];
                foreach (var store in stores.Where(store => store.IsKeptApart == apart))
                {
                    var files = new BackupFiles(
                        folder, apart ? "" : store.Subfolder, id, certificate, working, certificate is null ? 0 : LeftForTheSite);
                    var record = await store.BackUpAsync(files, cancellationToken);
                    made.Add(new(store.Name, record.Version, record.Counts, files.Files, record.ToDo));
                }
                parts.Add(new(BackupManifest.CurrentFormat, id, clock.GetUtcNow(), Program, SealedFor(certificate), made));
            }
            Delete(working);
            await parts[1].WriteAsync(place.KeysFolder, cancellationToken);
            await parts[0].WriteAsync(place.Folder, cancellationToken);
            return parts;
        }
        catch
        {
            Delete(working);
            foreach (var folder in new[] { place.KeysFolder, place.Folder })
                Empty(folder);
            throw;
        }
    }

    private static string? SealedFor(X509Certificate2? certificate) =>
        certificate is null ? null : Convert.ToHexStringLower(CertificateSeal.KeyId(certificate));

    /// <summary>What backups left that were killed.</summary>
    private void DeleteLeftovers()
    {
        var yesterday = clock.GetUtcNow().AddDays(-1);
        foreach (var old in Directory.EnumerateDirectories(storage.Path, Working + "-*"))
        {
            if (Directory.GetLastWriteTimeUtc(old) < yesterday)
                Delete(old);
        }
    }

    private static void Empty(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Delete(file);
        foreach (var inside in Directory.EnumerateDirectories(folder))
            Delete(inside);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
