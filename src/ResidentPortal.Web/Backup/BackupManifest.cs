using System.Security.Cryptography;
using System.Text.Json;
using ResidentPortal.Database.Backup;

namespace ResidentPortal.Web.Backup;

/// <summary>
/// What a backup holds. It stands beside its files as <c>manifest.json</c>, with its own hash in a file as <c>sha256sum</c> writes
/// them.
/// </summary>
/// <param name="Format">Of backups; another is left to the program that made it.</param>
/// <param name="Id">The same for both parts of one backup.</param>
/// <param name="Program">The version that made it.</param>
/// <param name="SealedFor">The hash of the public key whose private key opens the files; null when they are not sealed.</param>
public sealed record BackupManifest(
    int Format, Guid Id, DateTimeOffset MadeAt, string Program, string? SealedFor, IReadOnlyList<BackedUpStore> Stores)
{
    public const int CurrentFormat = 1;

    public const string FileName = "manifest.json";

    public const string HashFileName = FileName + ".sha256";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public IEnumerable<BackedUpFile> Files => Stores.SelectMany(store => store.Files);

    /// <exception cref="BackupException">There is none, it was changed, or it is of another format.</exception>
    public static BackupManifest Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            throw new BackupException($"{folder} is not a backup, or one that was broken off, because it has no {FileName}: name the "
                + "folder of a backup that was finished.");
        var bytes = File.ReadAllBytes(file);
        var hash = Path.Combine(folder, HashFileName);
        if (!File.Exists(hash) || File.ReadAllText(hash).Split(' ')[0] != Convert.ToHexStringLower(SHA256.HashData(bytes)))
            throw new BackupException($"{file} was changed after the backup was made: use another backup.");
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var format = json.RootElement.GetProperty("format").GetInt32();
            if (format != CurrentFormat)
                throw new BackupException($"The backup in {folder} has format {format}, and this program reads {CurrentFormat}: use "
                    + $"the version that made it ({json.RootElement.GetProperty("program").GetString()}).");
            return json.Deserialize<BackupManifest>(Written)!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BackupException($"{file} cannot be understood: use another backup.", unreadable);
        }
    }

    /// <summary>Last of all: a folder without it is no backup.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, Written);
        await WriteAsync(HashFileName, System.Text.Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  "
            + $"{FileName}\n"));
        await WriteAsync(FileName, bytes);

        async Task WriteAsync(string name, byte[] content)
        {
            await using var file = PrivatePath.CreateFile(Path.Combine(folder, name));
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }
    }
}

public sealed record BackedUpStore(
    string Name, string? Version, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<BackedUpFile> Files, string? ToDo);

/// <param name="Name">Within the store, with slashes, as it was before it was sealed.</param>
/// <param name="Path">In the backup, with slashes.</param>
/// <param name="Sha256">Of the file as it lies there, sealed or not.</param>
public sealed record BackedUpFile(string Name, string Path, long Bytes, string Sha256);
