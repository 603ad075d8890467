namespace ResidentPortal.Authoring.Import;

/// <summary>What an import did.</summary>
/// <param name="Imported">Files whose content is now in the database.</param>
/// <param name="Conflicts">Files that were left out, so that nothing is lost.</param>
/// <param name="Gone">Files that are not in the folder any more; what they held is kept.</param>
/// <param name="Unknown">What was to be overwritten and is in no file; nothing was imported then.</param>
public sealed record ImportResult(
    IReadOnlyList<ImportedFile> Imported,
    IReadOnlyList<ImportConflict> Conflicts,
    IReadOnlyList<ImportedFile> Gone,
    IReadOnlyList<string> Unknown);

/// <param name="File">Relative to the folder.</param>
/// <param name="Page">Address of the page; null for anything else.</param>
public sealed record ImportedFile(string File, string? Page)
{
    public override string ToString() => Page is null ? File : $"{File}  {Page}";
}

/// <param name="Fields">What differs: parts of the file's Info, aliases of properties, languages.</param>
public sealed record ImportConflict(ImportedFile Where, ConflictKind Kind, IReadOnlyList<string> Fields);

public enum ConflictKind
{
    /// <summary>Changed here and in the file since the last import.</summary>
    ChangedInBoth,

    /// <summary>Here and in the file it is not the same, and no import has noted which of them is older.</summary>
    NeverCompared,

    /// <summary>Changed in the file, while somebody works on the next version here.</summary>
    HasDraft,

    /// <summary>Changed in the file, and deleted here.</summary>
    DeletedHere,

    /// <summary>Its name belongs to another item here. Overwriting does not help: one of them needs another name.</summary>
    NameIsTaken,
}

/// <summary>Which conflicts the file wins.</summary>
public sealed record Overwriting(IReadOnlyList<string> Names, bool All = false)
{
    public static Overwriting Nothing { get; } = new([]);

    public static Overwriting Everything { get; } = new([], All: true);

    /// <param name="names">All that an item can be called: its file, its address, its key.</param>
    internal bool Includes(params IEnumerable<string?> names) =>
        All || names.Any(name => Names.Contains(name, StringComparer.OrdinalIgnoreCase));
}
