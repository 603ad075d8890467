using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResidentPortal.People.Storage;

/// <summary>The people database: accounts, sessions and what was done with them. Never exported, unlike the content.</summary>
public abstract class PeopleContext(DbContextOptions options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<WelcomeLink> WelcomeLinks => Set<WelcomeLink>();
    public DbSet<StaffSession> Sessions => Set<StaffSession>();
    public DbSet<LastCode> LastCodes => Set<LastCode>();
    public DbSet<PeopleAuditRow> Audit => Set<PeopleAuditRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Person>(person =>
        {
            person.ToTable("people_person");
            person.Property(row => row.Roles).HasMaxLength(100).HasConversion(
                roles => string.Join(' ', roles),
                text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), roles => string.Join(' ', roles).GetHashCode(StringComparison.Ordinal)));
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("people_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("people_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("people_token");
        // Identity maps these by itself only in a context that its own registration makes.
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("people_passkey").HasKey(row => row.CredentialId);
            passkey.Property(row => row.CredentialId).HasMaxLength(1024);
            passkey.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
            passkey.OwnsOne(row => row.Data).ToJson();
        });
        builder.Entity<WelcomeLink>(link =>
        {
            link.ToTable("people_welcome_link").HasKey(row => row.Fingerprint);
            link.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        });
        builder.Entity<LastCode>(code =>
        {
            code.ToTable("people_last_code").HasKey(row => row.Person);
            code.Property(row => row.Person).ValueGeneratedNever();
            code.Property(row => row.Secret).HasMaxLength(LastCode.FingerprintLength);
            code.HasOne<Person>().WithOne().HasForeignKey<LastCode>(row => row.Person);
        });
        builder.Entity<StaffSession>(session =>
        {
            session.ToTable("people_session").HasKey(row => row.Id);
            session.Property(row => row.Id).ValueGeneratedNever();
            session.Property(row => row.Browser).HasMaxLength(100);
            session.HasIndex(row => row.Fingerprint).IsUnique();
            session.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        });
        builder.Entity<PeopleAuditRow>(row =>
        {
            row.ToTable("people_audit").HasKey(entry => entry.Id);
            row.Property(entry => entry.Who).HasMaxLength(Person.LongestEmail);
            row.Property(entry => entry.About).HasMaxLength(Person.LongestEmail);
            row.Property(entry => entry.Detail).HasMaxLength(200);
            row.HasIndex(entry => entry.At);
        });
    }

    // Numbers, so that "before now" means the same on SQLite and PostgreSQL.
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}

/// <summary>Where the migrations for SQLite belong.</summary>
public sealed class SqlitePeopleContext(DbContextOptions<SqlitePeopleContext> options) : PeopleContext(options);

/// <summary>Where the migrations for PostgreSQL belong.</summary>
public sealed class PostgreSqlPeopleContext(DbContextOptions<PostgreSqlPeopleContext> options) : PeopleContext(options);
