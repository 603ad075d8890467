using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// A report as the list finds it: a line for each of its kinds in each of its queues, and for those who see all queues. It says nothing
/// that the report does not, is written after it, and goes with it.
/// </summary>
public sealed class Listed
{
    /// <summary>Whose list it is: the id of a queue, or <see cref="Everybody"/>.</summary>
    public required string Queue { get; init; }

    /// <summary>One of its kinds, by id; empty where it has none.</summary>
    public required string Kind { get; init; }

    /// <summary>The first line of this report in this list: the others are there to be found by their kinds.</summary>
    public required bool IsFirst { get; set; }

    /// <summary>Where it stands: by when it was received, and unique (<see cref="PlaceOf"/>).</summary>
    public required long Place { get; init; }

    public required Guid ReportId { get; init; }

    public required string FormId { get; init; }

    /// <summary>Empty where it is not known.</summary>
    public required string Ward { get; init; }

    public required Urgency Urgency { get; init; }

    public required ListedState State { get; set; }

    /// <summary>A user name; empty while nobody answers for it.</summary>
    public required string Owner { get; set; }

    /// <summary>The list of those who see every queue; what is restricted is not in it.</summary>
    public const string Everybody = "";

    private const int TieBits = 20;

    /// <summary>Milliseconds, and bits of the random end of its id: two that came at once have different places.</summary>
    public static long PlaceOf(DateTimeOffset received, Guid report)
    {
        Span<byte> id = stackalloc byte[16];
        report.TryWriteBytes(id, bigEndian: true, out _);
        var tie = (id[13] << 16 | id[14] << 8 | id[15]) & ((1 << TieBits) - 1);
        return FirstPlace(received) | (uint)tie;
    }

    /// <summary>The first place of that moment.</summary>
    public static long FirstPlace(DateTimeOffset received) => received.ToUnixTimeMilliseconds() << TieBits;
}

/// <summary>How far a report has come, in one word.</summary>
public enum ListedState
{
    New,
    Taken,
    HandedOver,
    Closed,
    Held,
    Spam,
}

internal sealed class ListedMap : IEntityTypeConfiguration<Listed>
{
    public void Configure(EntityTypeBuilder<Listed> builder)
    {
        builder.ToTable("Listed");
        // It begins with the report, by which its lines go when it goes.
        builder.HasKey(l => new { l.ReportId, l.Queue, l.Kind });
        builder.HasOne<Report>().WithMany().HasForeignKey(l => l.ReportId).OnDelete(DeleteBehavior.Cascade);
        // Each filter has one, in the order in which the list is read.
        builder.HasIndex(l => new { l.Queue, l.Place }).HasFilter("\"IsFirst\"");
        builder.HasIndex(l => new { l.Queue, l.FormId, l.Place }).HasFilter("\"IsFirst\"");
        builder.HasIndex(l => new { l.Queue, l.Kind, l.Place });
        builder.HasIndex(l => new { l.Queue, l.Ward, l.Place });
        builder.HasIndex(l => new { l.Queue, l.Owner, l.Place });
        builder.HasIndex(l => new { l.Queue, l.Urgency, l.Place });
        builder.HasIndex(l => new { l.Queue, l.State, l.Place });
    }
}
