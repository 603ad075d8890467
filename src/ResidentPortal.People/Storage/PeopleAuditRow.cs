using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.People.Storage;

/// <summary>What was done to an account or with it. It outlives the account.</summary>
public sealed class PeopleAuditRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The user name, on the command line that of the operating system's user; null for the program itself, and while nobody is signed in.
    /// </summary>
    public string? Who { get; init; }

    public required PeopleAction Action { get; init; }

    /// <summary>The user name of the account; null where there is none.</summary>
    public string? About { get; init; }

    /// <summary>Roles, or how somebody signed in; never anything that was typed.</summary>
    public string? Detail { get; init; }

    /// <summary>When the person whom it is about is to be told by email; null when there is nothing to tell, or it was told.</summary>
    public DateTimeOffset? TellAt { get; set; }
}

public enum PeopleAction
{
    Added,
    LinkMade,
    PasswordSet,
    SignedIn,
    SignInFailed,
    SignedOut,
    SignedOutEverywhere,
    SessionEnded,
    AuthenticatorSet,
    AuthenticatorRemoved,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRemoved,
    RolesChanged,
    Locked,
    Unlocked,
    SecondFactorRemoved,
    Removed,
    Refused,

    /// <summary>So many wrong tries that no more are looked at for a while, from where they came.</summary>
    Throttled,

    /// <summary>Somebody signed in gave password and second factor once more.</summary>
    Confirmed,

    /// <summary>Signed in with a browser that they had not signed in with before.</summary>
    NewBrowser,

    /// <summary>Somebody asked that the person gets roles of the teams; the managers of the teams are told.</summary>
    TeamRolesAsked,

    /// <summary>A second one agreed, or the council's own sign-in gave or took them. The managers are told too.</summary>
    TeamRolesChanged,

    /// <summary>A second one did not agree.</summary>
    TeamRolesRefused,

    Renamed,
}

internal sealed class PeopleAuditRowMap : IEntityTypeConfiguration<PeopleAuditRow>
{
    public void Configure(EntityTypeBuilder<PeopleAuditRow> builder)
    {
        builder.ToTable("people_audit").HasKey(row => row.Id);
        builder.Property(row => row.Who).HasMaxLength(Person.LongestEmail);
        builder.Property(row => row.About).HasMaxLength(Person.LongestEmail);
        builder.Property(row => row.Detail).HasMaxLength(1200);
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => row.TellAt);
    }
}
