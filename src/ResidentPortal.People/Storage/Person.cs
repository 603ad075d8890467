using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.People.Storage;

/// <summary>Somebody who works on the site. The user name is the email address in lower case.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>The longest address that mail can be sent to (RFC 5321).</summary>
    public const int LongestEmail = 254;

    /// <summary>
    /// Those that were given; what they imply is not in here. At most one of the studio's three, and maybe reading reports.
    /// </summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Null until the first time.</summary>
    public DateTimeOffset? LastSignedInAt { get; set; }

    /// <summary>The council's own sign-in looks after this account: it has no password here, and the roles follow its groups.</summary>
    public bool SignsInElsewhere { get; set; }

    /// <summary>
    /// Locked by an administrator, until unlocked; too many wrong passwords lock for minutes only, and new browsers only.
    /// </summary>
    public bool IsLocked => LockoutEnd == Forever;

    internal static readonly DateTimeOffset Forever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people_person");
        builder.Property(row => row.Roles).HasMaxLength(100).HasConversion(
            roles => string.Join(' ', roles),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>(
                (one, other) => one!.SequenceEqual(other!),
                roles => string.Join(' ', roles).GetHashCode(StringComparison.Ordinal)));
    }
}
