using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Somebody asked what is held about them, or to have it erased. What was searched and found is sealed.</summary>
public sealed class RightsRequest
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The user name of the privacy officer who looks after it.</summary>
    public required string By { get; init; }

    public required RightsState State { get; set; }

    /// <summary>The encrypted reason and words to search for.</summary>
    public required byte[] Search { get; init; }

    /// <summary>The encrypted references that were found, and by what; null until the search is over.</summary>
    public byte[]? Found { get; set; }

    /// <summary>How many reports have been looked at.</summary>
    public int Searched { get; set; }

    /// <summary>How many of them could not be read, because their key is gone.</summary>
    public int Unreadable { get; set; }

    /// <summary>The server that searches, until when.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>The encrypted decision that was proposed: what is handed over of which report, or erased, and why.</summary>
    public byte[]? Decision { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The user name of the second person, who agreed.</summary>
    public string? AgreedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Goes up with each change: whoever changes what they saw says which one that was.</summary>
    public int Version { get; set; }
}

public enum RightsState
{
    Searching,

    /// <summary>The search is over, and somebody has to decide.</summary>
    Found,

    /// <summary>A second person has to agree.</summary>
    Proposed,

    /// <summary>What was decided may be handed over.</summary>
    Agreed,

    /// <summary>Done, or put away.</summary>
    Closed,
}

internal sealed class RightsRequestMap : IEntityTypeConfiguration<RightsRequest>
{
    public void Configure(EntityTypeBuilder<RightsRequest> builder)
    {
        builder.HasIndex(r => r.State);
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
