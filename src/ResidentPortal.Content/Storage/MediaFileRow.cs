using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>A file of the site's media. All servers share the database, so that is where it lies.</summary>
public sealed class MediaFileRow
{
    /// <summary>Below the folder "media", with forward slashes.</summary>
    public required string Path { get; set; }

    public required MediaFormat Format { get; set; }
    public required byte[] Bytes { get; set; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Fingerprint { get; set; }

    public int? Width { get; set; }
    public int? Height { get; set; }

    /// <summary>
    /// Fingerprint of the file in the content folder when it was last imported or exported; null for one that never lay there.
    /// </summary>
    public string? Seen { get; set; }

    /// <summary>Fingerprint of what was stored then: another one now means that it was replaced here.</summary>
    public string? Basis { get; set; }
}

internal sealed class MediaFileMap : IEntityTypeConfiguration<MediaFileRow>
{
    public void Configure(EntityTypeBuilder<MediaFileRow> builder)
    {
        builder.ToTable("content_media_file").HasKey(row => row.Path);
        builder.Property(row => row.Path).HasMaxLength(MediaPath.Longest);
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.Property(row => row.Seen).HasMaxLength(64);
        builder.Property(row => row.Basis).HasMaxLength(64);
    }
}
