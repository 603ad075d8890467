using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.People.Storage;

/// <summary>The people database: accounts, sessions and what was done with them. Never exported, unlike the content.</summary>
public abstract class PeopleContext(DbContextOptions options) : IdentityUserContext<Person, Guid>(options)
{
    public static readonly DatabaseDescription About = new("People", "the accounts of staff", "user list");

    public DbSet<WelcomeLink> WelcomeLinks => Set<WelcomeLink>();
    public DbSet<StaffSession> Sessions => Set<StaffSession>();
    public DbSet<LastCode> LastCodes => Set<LastCode>();
    public DbSet<TeamGrant> TeamGrants => Set<TeamGrant>();
    public DbSet<PeopleAuditRow> Audit => Set<PeopleAuditRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.StoreMomentsAndNames();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PeopleContext).Assembly);
        builder.AddMarks("people_mark");
    }
}

/// <summary>Where the migrations for SQLite belong.</summary>
public sealed class SqlitePeopleContext(DbContextOptions<SqlitePeopleContext> options) : PeopleContext(options);

/// <summary>Where the migrations for PostgreSQL belong.</summary>
public sealed class PostgreSqlPeopleContext(DbContextOptions<PostgreSqlPeopleContext> options) : PeopleContext(options);
