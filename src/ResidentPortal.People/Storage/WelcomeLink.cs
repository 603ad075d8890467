using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>A link with which somebody sets a password, once. Only its fingerprint is kept.</summary>
public sealed class WelcomeLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of the key in the link.</summary>
    public required byte[] Fingerprint { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset EndsAt { get; init; }
}

internal sealed class WelcomeLinkMap : IEntityTypeConfiguration<WelcomeLink>
{
    public void Configure(EntityTypeBuilder<WelcomeLink> builder)
    {
        builder.ToTable("people_welcome_link").HasKey(row => row.Fingerprint);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}
