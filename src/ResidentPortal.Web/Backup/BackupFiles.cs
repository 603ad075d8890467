using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Sealing;

namespace ResidentPortal.Web.Backup;

/// <summary>Takes the files of one store into a folder, sealed if there is a certificate, and remembers their hashes.</summary>
/// <param name="folder">Of this part of the backup.</param>
/// <param name="subfolder">Of this store in it.</param>
/// <param name="working">Where a file may be written whole first.</param>
/// <param name="leaving">Bytes that must stay free there.</param>
internal sealed class BackupFiles(
    string folder, string subfolder, Guid id, X509Certificate2? certificate, string working, long leaving) : IBackupFiles
{
    public const string SealedEnd = ".sealed";

    private readonly List<BackedUpFile> _files = [];

    public IReadOnlyList<BackedUpFile> Files => _files;

    public string Folder => folder;

    /// <summary>What a sealed file is about: it cannot be passed off as another file, or one of another backup.</summary>
    public static string About(Guid id, string store, string name) => $"{id:N}/{store}/{name}";

    public string Temporary(string name, long bytes)
    {
        PrivatePath.CreateFolder(working);
        if (DiskFull.SpaceAt(working) < bytes + leaving)
        {
            var place = leaving == 0 ? folder : $"{Path.GetDirectoryName(working)} for as long as it takes to seal it";
            throw new BackupException($"There is no room for {name} ({Megabytes(bytes)} MB) in {place}: make space, then try again.");
        }
        return Path.Combine(working, name);
    }

    public async Task AddTemporaryAsync(string name, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(working, name);
        if (certificate is null)
        {
            var (path, file) = Target(name);
            PrivatePath.CreateFolder(Path.GetDirectoryName(file)!);
            File.Move(temporary, file);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await RememberAsync(name, path, file, cancellationToken);
            return;
        }
        await using (var content = File.OpenRead(temporary))
            await AddAsync(name, content, cancellationToken);
        File.Delete(temporary);
    }

    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var (path, file) = Target(name);
        await using (var to = PrivatePath.CreateFile(file))
        {
            if (certificate is null)
                await content.CopyToAsync(to, cancellationToken);
            else
                await CertificateSeal.SealAsync(content, to, certificate, About(id, subfolder, name), cancellationToken);
            to.Flush(flushToDisk: true);
        }
        await RememberAsync(name, path, file, cancellationToken);
    }

    private (string Path, string File) Target(string name)
    {
        var path = (subfolder.Length == 0 ? name : $"{subfolder}/{name}") + (certificate is null ? "" : SealedEnd);
        return (path, PrivatePath.Inside(folder, path) ?? throw new ArgumentException($"{name} is no name within a store."));
    }

    /// <summary>Read again, so that the hash is of what arrived.</summary>
    private async Task RememberAsync(string name, string path, string file, CancellationToken cancellationToken)
    {
        await using var written = File.OpenRead(file);
        _files.Add(new(name, path, written.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken))));
    }

    private static long Megabytes(long bytes) => (bytes + 999_999) / 1_000_000;
}
