using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>An unfinished report, or what is left of one after it was submitted: the way back to its reference.</summary>
public sealed class Draft
{
    /// <summary>SHA-256 of the token in the resident's cookie: whoever reads the database cannot pick up a draft.</summary>
    public required byte[] Key { get; init; }

    public required string FormId { get; init; }

    public required DraftState State { get; set; }

    /// <summary>Encrypted answers while open, the encrypted receipt once submitted.</summary>
    public required byte[] Payload { get; set; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Touched { get; set; }

    /// <summary>Whether the optional equality questions were answered after submitting.</summary>
    public bool EqualityAnswered { get; set; }
}

public enum DraftState
{
    Open,
    Submitted,
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(d => new { d.Key, d.FormId });
        builder.HasIndex(d => d.Touched);
        // Two that submit one draft both saw it open: the second one's update then finds no row.
        builder.Property(d => d.State).IsConcurrencyToken();
    }
}
