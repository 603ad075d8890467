namespace ResidentPortal.Content.Storage;

/// <summary>A page's place in the tree; what it says is in its versions.</summary>
public sealed class NodeRow
{
    public required Guid Key { get; set; }
    public Guid? ParentKey { get; set; }
    public required string DocumentType { get; set; }
    public int SortOrder { get; set; }
    public DateTime CreatedUtc { get; set; }
    public List<VersionRow> Versions { get; set; } = [];
}

/// <summary>What a page says, or said. A node has at most one version that is published and one that is a draft.</summary>
public sealed class VersionRow
{
    public long Id { get; set; }
    public Guid NodeKey { get; set; }
    public int Number { get; set; }
    public VersionState State { get; set; }
    public DateTime SavedUtc { get; set; }

    /// <summary>A <see cref="VersionBody"/> as JSON.</summary>
    public required string Body { get; set; }
}

public enum VersionState
{
    Draft,
    Published,
    Superseded,
}

/// <summary>A document type, media item, dictionary item or language, as JSON.</summary>
public sealed class DefinitionRow
{
    public required DefinitionKind Kind { get; set; }

    /// <summary>Alias, key or ISO code: unique within its kind.</summary>
    public required string Name { get; set; }

    public required string Body { get; set; }
}

public enum DefinitionKind
{
    DocumentType,
    Media,
    Dictionary,
    Language,
}

/// <summary>The one row that instances look at: it grows with each publication, and 0 means that nothing was loaded yet.</summary>
public sealed class PublicationRow
{
    public const int Only = 1;

    public int Id { get; set; } = Only;
    public long Version { get; set; }
}
