namespace ResidentPortal.Web.Backup;

/// <summary>Where a backup is: its keys may lie elsewhere.</summary>
/// <param name="IsKeysFolderNamed">Whether somebody said that the keys are there.</param>
public sealed record BackupPlace(string Folder, string KeysFolder, bool IsKeysFolderNamed)
{
    /// <returns>Null when the options cannot be read.</returns>
    public static BackupPlace? Find(string folder, string[] options) => options switch
    {
        _ when folder.Length == 0 || folder.StartsWith("--", StringComparison.Ordinal) => null,
        [] => new(Path.GetFullPath(folder), Path.Combine(Path.GetFullPath(folder), BackupServices.Keys), false),
        ["--keys", { Length: > 0 } keys] => new(Path.GetFullPath(folder), Path.GetFullPath(keys), true),
        _ => null,
    };
}
