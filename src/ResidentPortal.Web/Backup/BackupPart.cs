using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ResidentPortal.Database.Backup;
using ResidentPortal.Sealing;

namespace ResidentPortal.Web.Backup;

/// <summary>One of the two folders of a backup that was made.</summary>
internal sealed record BackupPart(string Folder, BackupManifest Manifest)
{
    /// <returns>The databases and other files first, then the keys, if they are there.</returns>
    /// <exception cref="BackupException">It is no backup, or the two parts are not of the same.</exception>
    public static IReadOnlyList<BackupPart> Read(BackupPlace place)
    {
        var part = new BackupPart(place.Folder, BackupManifest.Read(place.Folder));
        if (!place.IsKeysFolderNamed && !Directory.Exists(place.KeysFolder))
            return [part];
        var keys = new BackupPart(place.KeysFolder, BackupManifest.Read(place.KeysFolder));
        return keys.Manifest.Id == part.Manifest.Id
            ? [part, keys]
            : throw new BackupException($"The keys in {place.KeysFolder} are from another backup than {place.Folder}: name those that "
                + "were made with it.");
    }

    /// <exception cref="BackupException">A file is missing, or is not what it was.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        foreach (var file in Manifest.Files)
        {
            var path = PathOf(file);
            if (!File.Exists(path))
                throw new BackupException($"{path} is missing: use another backup.");
            await using var content = File.OpenRead(path);
            if (content.Length != file.Bytes
                || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != file.Sha256)
                throw new BackupException($"{path} is damaged or was changed after the backup was made: use another backup.");
        }
    }

    /// <param name="subfolder">Of the store, as it was when the file was added.</param>
    /// <param name="key">Null when there is none; it is needed for a sealed backup.</param>
    /// <exception cref="BackupException">It can't be opened.</exception>
    public async Task OpenAsync(BackedUpFile file, string subfolder, Stream to, X509Certificate2? key, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        await using var content = File.OpenRead(path);
        if (Manifest.SealedFor is null)
        {
            await content.CopyToAsync(to, cancellationToken);
            return;
        }
        if (key is null)
            throw new BackupException($"The backup in {Folder} is sealed: set Backup:PrivateKey to the file with the private key of "
                + "its certificate.");
        try
        {
            await CertificateSeal.OpenAsync(content, to, key, BackupFiles.About(Manifest.Id, subfolder, file.Name), cancellationToken);
        }
        catch (SealException closed)
        {
            throw new BackupException(
                closed.Problem is SealProblem.OtherKey
                    ? $"The backup in {Folder} is sealed for another certificate: set Backup:PrivateKey to the key of that one."
                    : $"{path} was changed after it was sealed: use another backup.", closed);
        }
    }

    /// <summary>Opens every file, and leaves nothing of it.</summary>
    public async Task TryOpeningAsync(
        IReadOnlyDictionary<string, IBackupStore> stores, X509Certificate2? key, CancellationToken cancellationToken)
    {
        foreach (var store in Manifest.Stores.Where(store => stores.ContainsKey(store.Name)))
        {
            foreach (var file in store.Files)
                await OpenAsync(file, SubfolderOf(stores[store.Name]), Stream.Null, key, cancellationToken);
        }
    }

    public static string SubfolderOf(IBackupStore store) => store.IsKeptApart ? "" : store.Subfolder;

    private string PathOf(BackedUpFile file) => PrivatePath.Inside(Folder, file.Path)
        ?? throw new BackupException($"The manifest in {Folder} names a file outside it: use another backup.");
}
