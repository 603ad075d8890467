using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Routing that was published in the teams' room, or the going back to the council's folder. The last is in force.</summary>
public sealed class RoutingVersion
{
    /// <summary>From 1 upwards without a gap: of two that are published at once, one is refused.</summary>
    public required long Number { get; init; }

    /// <summary>Encrypted, as the council's folder has it; none where the folder counts again.</summary>
    public byte[]? Content { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>User names, a line each.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>A user name; on the command line that of the operating system.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>Whoever published it had written it, which the settings allowed.</summary>
    public bool ByOnePerson { get; init; }

    /// <summary>Encrypted: why it was changed, as they typed it.</summary>
    public byte[]? Reason { get; init; }

    /// <summary>With what it was last proved over every combination of answers.</summary>
    public string? ProvedWith { get; init; }
}

internal sealed class RoutingVersionMap : IEntityTypeConfiguration<RoutingVersion>
{
    public void Configure(EntityTypeBuilder<RoutingVersion> builder)
    {
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Property(v => v.WrittenBy).HasMaxLength(-1);
    }
}
