using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// The reports database. Whatever a resident typed, and every address, is in an encrypted byte column; the others
/// hold codes, names from settings, keys and moments.
/// </summary>
public abstract class ReportsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DeliveryAttempt> Attempts => Set<DeliveryAttempt>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<EqualityResponse> EqualityResponses => Set<EqualityResponse>();

    public DbSet<CountedApplication> CaseReviewApplications => Set<CountedApplication>();

    public DbSet<CaseReviewYear> CaseReviewYears => Set<CaseReviewYear>();

    public DbSet<InstallationKey> Keys => Set<InstallationKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Draft>(draft =>
        {
            draft.HasKey(d => new { d.Key, d.FormId });
            draft.HasIndex(d => d.Touched);
            // Two that submit one draft both saw it open: the second one's update then finds no row.
            draft.Property(d => d.State).IsConcurrencyToken();
        });
        modelBuilder.Entity<Report>(report =>
        {
            report.HasIndex(r => r.Reference).IsUnique();
            report.HasIndex(r => r.SubmissionKey).IsUnique();
            report.HasIndex(r => r.ContentHash);
            report.HasIndex(r => r.State);
            report.Property(r => r.Routing).HasMaxLength(-1);
        });
        modelBuilder.Entity<OutboxMessage>(message =>
        {
            message.HasIndex(m => new { m.State, m.DueAt });
            message.HasIndex(m => m.LeaseOwner);
            message.HasIndex(m => m.FallbackFor);
            message.HasIndex(m => m.Topic);
            message.HasOne<Report>().WithMany().HasForeignKey(m => m.ReportId);
        });
        modelBuilder.Entity<DeliveryAttempt>(attempt =>
            attempt.HasOne<OutboxMessage>().WithMany().HasForeignKey(a => a.MessageId));
        modelBuilder.Entity<AuditEntry>(entry => entry.HasIndex(e => e.Reference));
        modelBuilder.Entity<CaseReviewYear>(year =>
        {
            year.HasKey(y => y.Year);
            year.Property(y => y.Year).ValueGeneratedNever();
        });
        modelBuilder.Entity<InstallationKey>(key => key.HasKey(k => k.Name));
    }
}

/// <summary>Where the migrations for SQLite belong.</summary>
public sealed class SqliteReportsContext(DbContextOptions<SqliteReportsContext> options) : ReportsContext(options);

/// <summary>Where the migrations for PostgreSQL belong.</summary>
public sealed class PostgreSqlReportsContext(DbContextOptions<PostgreSqlReportsContext> options) : ReportsContext(options);
