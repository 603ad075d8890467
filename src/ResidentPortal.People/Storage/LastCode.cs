using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>The newest code of somebody's app that was taken: neither it nor an earlier one is taken again.</summary>
public sealed class LastCode
{
    public const int FingerprintLength = 16;

    public Guid Person { get; set; }

    /// <summary>Tells one secret from the next: an app that is set up anew begins anew.</summary>
    public required string Secret { get; set; }

    /// <summary>Half minutes since 1970.</summary>
    public long Step { get; set; }
}

internal sealed class LastCodeMap : IEntityTypeConfiguration<LastCode>
{
    public void Configure(EntityTypeBuilder<LastCode> builder)
    {
        builder.ToTable("people_last_code").HasKey(row => row.Person);
        builder.Property(row => row.Person).ValueGeneratedNever();
        builder.Property(row => row.Secret).HasMaxLength(LastCode.FingerprintLength);
        builder.HasOne<Person>().WithOne().HasForeignKey<LastCode>(row => row.Person);
    }
}
