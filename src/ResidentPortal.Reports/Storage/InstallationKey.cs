using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>A random key that every instance must share and that must outlive restarts; encrypted like the answers.</summary>
public sealed class InstallationKey
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}

internal sealed class InstallationKeyMap : IEntityTypeConfiguration<InstallationKey>
{
    public void Configure(EntityTypeBuilder<InstallationKey> builder) => builder.HasKey(k => k.Name);
}
