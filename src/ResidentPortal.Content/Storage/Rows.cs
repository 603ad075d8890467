using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Content.Storage;

/// <summary>A page's place in the tree; what it says is in its versions.</summary>
public sealed class NodeRow
{
    public const int LongestName = 400;

    public required Guid Key { get; set; }
    public Guid? ParentKey { get; set; }
    public required string DocumentType { get; set; }
    public int SortOrder { get; set; }
    public DateTimeOffset CreatedUtc { get; set; }

    /// <summary>In the recycle bin, where it keeps its parent and has no published version.</summary>
    public bool InBin { get; set; }

    public List<VersionRow> Versions { get; set; } = [];

    /// <summary>Of the newest version, as all below: lists of pages need no more than this row.</summary>
    public string Name { get; set; } = "";

    public DateTimeOffset ChangedUtc { get; set; }

    /// <summary>Who saved the newest version.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>There is a draft: nothing is published, or something else than the newest version.</summary>
    public bool HasDraft { get; set; }

    /// <summary>Some version is published, or waits for its release.</summary>
    public bool IsPublic { get; set; }

    /// <summary>When a page that nobody sees yet appears.</summary>
    public DateTimeOffset? ReleaseUtc { get; set; }

    /// <summary>When a newer version takes the place of the one that residents see; null when none waits.</summary>
    public DateTimeOffset? PlannedUtc { get; set; }

    public DateTimeOffset? ExpireUtc { get; set; }

    /// <summary>When somebody should read the page again.</summary>
    public DateOnly? ReviewDate { get; set; }

    /// <summary>The review date that a reminder was sent for.</summary>
    public DateOnly? RemindedOf { get; set; }

    /// <summary>Until then somebody is at sending a reminder, and nobody else does; null for nobody.</summary>
    public DateTimeOffset? RemindingUntilUtc { get; set; }
}

internal sealed class NodeMap : IEntityTypeConfiguration<NodeRow>
{
    public void Configure(EntityTypeBuilder<NodeRow> builder)
    {
        builder.ToTable("content_node").HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.DocumentType).HasMaxLength(200);
        builder.Property(row => row.CreatedUtc).HasConversion<ExactMoment>();
        builder.Property(row => row.Name).HasMaxLength(NodeRow.LongestName);
        builder.Property(row => row.ChangedBy).HasMaxLength(200);
        builder.HasIndex(row => row.ParentKey);
        builder.HasMany(row => row.Versions).WithOne().HasForeignKey(version => version.NodeKey);
    }
}

/// <summary>
/// What a page says, or said. A node has at most one version that is published, one that is planned and one that is a draft.
/// </summary>
public sealed class VersionRow
{
    public long Id { get; set; }
    public Guid NodeKey { get; set; }
    public int Number { get; set; }
    public VersionState State { get; set; }
    public DateTimeOffset SavedUtc { get; set; }

    /// <summary>Who saved it, as the caller names them; "import" for what came from a file.</summary>
    public string SavedBy { get; set; } = "";

    /// <summary>A <see cref="VersionBody"/> as JSON.</summary>
    public required string Body { get; set; }
}

internal sealed class VersionMap : IEntityTypeConfiguration<VersionRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("content_version").HasKey(row => row.Id);
        builder.Property(row => row.SavedBy).HasMaxLength(200);
        builder.HasIndex(row => new { row.NodeKey, row.Number }).IsUnique();
        builder.HasIndex(row => row.State);
    }
}

public enum VersionState
{
    Draft,
    Published,

    /// <summary>Takes the place of the published one when its release comes.</summary>
    Planned,
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

internal sealed class DefinitionMap : IEntityTypeConfiguration<DefinitionRow>
{
    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable("content_definition").HasKey(row => new { row.Kind, row.Name });
        // As long as Umbraco lets the key of a dictionary item be.
        builder.Property(row => row.Name).HasMaxLength(450);
    }
}

public enum DefinitionKind
{
    DocumentType,
    Media,
    Dictionary,
    Language,
}

/// <summary>A file as it was when it was last imported: what a later import and export are compared with.</summary>
public sealed class FileRow
{
    public long Id { get; set; }
    public required USyncKind Kind { get; set; }

    /// <summary>Which item of its kind it holds; empty for a file that is only kept.</summary>
    public required string Item { get; set; }

    /// <summary>Relative to the content folder, with forward slashes.</summary>
    public required string Path { get; set; }

    public required byte[] Bytes { get; set; }

    /// <summary>Fingerprint of what the last export wrote in its place: nobody has edited that, so it is no news.</summary>
    public string? Exported { get; set; }
}

internal sealed class FileMap : IEntityTypeConfiguration<FileRow>
{
    public void Configure(EntityTypeBuilder<FileRow> builder)
    {
        builder.ToTable("content_file").HasKey(row => row.Id);
        builder.Property(row => row.Item).HasMaxLength(1000);
        builder.Property(row => row.Exported).HasMaxLength(64);
    }
}

/// <summary>An address that a page once had.</summary>
public sealed class RedirectRow
{
    public const int LongestPath = Redirect.LongestPath;

    public required string Path { get; set; }
    public Guid Page { get; set; }
    public DateTimeOffset CreatedUtc { get; set; }
}

internal sealed class RedirectMap : IEntityTypeConfiguration<RedirectRow>
{
    public void Configure(EntityTypeBuilder<RedirectRow> builder)
    {
        builder.ToTable("content_redirect").HasKey(row => row.Path);
        builder.Property(row => row.Path).HasMaxLength(RedirectRow.LongestPath);
    }
}

/// <summary>The one row that instances look at: it grows with each publication, and 0 means that nothing was loaded yet.</summary>
public sealed class PublicationRow
{
    public const int Only = 1;

    public int Id { get; set; } = Only;
    public long Version { get; set; }
}

internal sealed class PublicationMap : IEntityTypeConfiguration<PublicationRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> builder)
    {
        builder.ToTable("content_publication").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new PublicationRow { Id = PublicationRow.Only, Version = 0 });
    }
}
