using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>One browser in which somebody is signed in. The cookie holds nothing but its key.</summary>
public sealed class StaffSession
{
    /// <summary>Ends when nothing was done for so long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>Ends then in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] Fingerprint { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Signed in with more than a password: a code, a passkey that asked who it is, or the council's own sign-in.</summary>
    public bool HasSecondFactor { get; set; }

    public required DateTimeOffset SignedInAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>In plain words, such as "Firefox on Windows".</summary>
    public required string Browser { get; init; }
}

internal sealed class StaffSessionMap : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("people_session").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Browser).HasMaxLength(100);
        builder.HasIndex(row => row.Fingerprint).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
