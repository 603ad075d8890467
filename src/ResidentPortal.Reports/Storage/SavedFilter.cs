using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>A filter of the list that one person keeps.</summary>
public sealed class SavedFilter
{
    public required Guid Id { get; init; }

    /// <summary>The user name of whose it is.</summary>
    public required string Who { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Encrypted: the name that they gave it, and the filter in codes.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class SavedFilterMap : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder) => builder.HasIndex(f => f.Who);
}
