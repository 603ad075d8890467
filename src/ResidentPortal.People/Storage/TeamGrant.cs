using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.People.Storage;

/// <summary>Roles of the teams that somebody asked for on behalf of a person, until a second one agrees. One for each person.</summary>
public sealed class TeamGrant
{
    public required Guid PersonId { get; init; }

    /// <summary>All of the teams' roles that the person is to have, not only the new ones.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>All queues that the person is to have, by id.</summary>
    public required IReadOnlyList<string> Queues { get; init; }

    /// <summary>A user name, on the command line that of the operating system's user.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
}

internal sealed class TeamGrantMap : IEntityTypeConfiguration<TeamGrant>
{
    public void Configure(EntityTypeBuilder<TeamGrant> builder)
    {
        builder.ToTable("people_team_grant").HasKey(row => row.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<TeamGrant>(row => row.PersonId);
        builder.Property(row => row.Roles).HasMaxLength(100).IsWords();
        builder.Property(row => row.Queues).HasMaxLength(1000).IsWords();
        builder.Property(row => row.AskedBy).HasMaxLength(Person.LongestEmail);
    }
}
