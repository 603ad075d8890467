using System.Security.Cryptography;
using ResidentPortal.Database.Backup;

namespace ResidentPortal.Web.Backup;

/// <summary>Whether a store's place needs to be changed at all, and can be.</summary>
internal static class SameFiles
{
    public static async Task<bool> AreInAsync(IBackupStore store, string folder, CancellationToken cancellationToken)
    {
        var wanted = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        var present = store.Present().ToList();
        if (present.Count != wanted.Count)
            return false;
        foreach (var name in present)
        {
            if (!wanted.TryGetValue(name, out var file) || !await SameAsync(file, Path.Combine(store.Place!, name), cancellationToken))
                return false;
        }
        return true;
    }

    public static bool CanWrite(string folder)
    {
        var proof = Path.Combine(folder, $".proof-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            using var written = new FileStream(proof, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<bool> SameAsync(string one, string other, CancellationToken cancellationToken)
    {
        if (new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        var first = await HashAsync(one, cancellationToken);
        var second = await HashAsync(other, cancellationToken);
        return first.AsSpan().SequenceEqual(second);
    }

    private static async Task<byte[]> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await SHA256.HashDataAsync(file, cancellationToken);
    }
}
