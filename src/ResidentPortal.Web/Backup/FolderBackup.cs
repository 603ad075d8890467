using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Database.Backup;

namespace ResidentPortal.Web.Backup;

/// <summary>A folder of files.</summary>
/// <param name="pattern">Of the files that belong to it.</param>
/// <param name="deep">Whether those in its folders do, too.</param>
internal sealed class FolderBackup(string name, string place, string pattern, bool deep) : IBackupStore
{
    public string Name => name;

    public bool IsKeptApart { get; init; }

    public bool MayBeLeft { get; init; }

    public string? Place => place;

    public IEnumerable<string> Present() => Directory.Exists(place)
        ? Directory.EnumerateFiles(place, pattern, deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(file => Path.GetRelativePath(place, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    public async Task<StoreRecord> BackUpAsync(IBackupFiles files, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var file in Present())
        {
            await using var content = File.OpenRead(Path.Combine(place, file));
            await files.AddAsync(file, content, cancellationToken);
            count++;
        }
        return new(null, new Dictionary<string, long> { ["files"] = count });
    }

    public Task CheckAsync(string folder, IDataProtectionProvider keys, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> TellAsync(string replaced, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
