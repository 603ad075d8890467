using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.People.Storage;

/// <summary>Somebody who works on the site. The user name is the email address in lower case.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>The longest address that mail can be sent to (RFC 5321).</summary>
    public const int LongestEmail = 254;

    public const int LongestName = 100;

    /// <summary>As colleagues know them; empty until it is given.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name, or the address of somebody who has given none.</summary>
    public string ShownName => Name.Length > 0 ? Name : UserName!;

    /// <summary>
    /// Those that were given; what they imply is not in here. At most one of the studio's three, and any of the teams'.
    /// </summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary>The ids of the queues whose reports this person sees.</summary>
    public IReadOnlyList<string> Queues { get; set; } = [];

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
        builder.Property(row => row.Name).HasMaxLength(Person.LongestName);
        builder.Ignore(row => row.ShownName);
        builder.Property(row => row.Roles).HasMaxLength(100).IsWords();
        builder.Property(row => row.Queues).HasMaxLength(1000).IsWords();
    }
}
