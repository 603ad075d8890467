using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>How far something has come that is done once, whichever instance does it. It only ever rises.</summary>
public sealed class Watermark
{
    public required string Name { get; init; }

    public required long Position { get; set; }
}

internal sealed class WatermarkMap : IEntityTypeConfiguration<Watermark>
{
    public void Configure(EntityTypeBuilder<Watermark> builder) => builder.HasKey(w => w.Name);
}
