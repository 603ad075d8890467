using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.People.Storage;

/// <summary>Identity's own tables under names like those of the others; what is in most of them Identity has said already.</summary>
internal sealed class IdentityTables :
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("people_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("people_login");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("people_token");

    // Identity would say this by itself only when its options name the third version of its schema, and a tool has no options.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("people_passkey").HasKey(row => row.CredentialId);
        builder.Property(row => row.CredentialId).HasMaxLength(1024);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
        builder.OwnsOne(row => row.Data).ToJson();
    }
}
