using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// The reports database. Whatever a resident typed, and every address, is in an encrypted byte column; the others
/// hold codes, names from settings, keys and moments.
/// </summary>
public abstract class ReportsContext(DbContextOptions options) : DbContext(options)
{
    public static readonly DatabaseDescription About = new("Reports", "the reports", "reports export REFERENCE");

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DeliveryAttempt> Attempts => Set<DeliveryAttempt>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<ErasedReport> Erased => Set<ErasedReport>();

    public DbSet<CountedReport> CountedReports => Set<CountedReport>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<RightsRequest> RightsRequests => Set<RightsRequest>();

    public DbSet<PrivacyComplaint> PrivacyComplaints => Set<PrivacyComplaint>();

    public DbSet<QueueTest> QueueTests => Set<QueueTest>();

    public DbSet<Watermark> Watermarks => Set<Watermark>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<EqualityResponse> EqualityResponses => Set<EqualityResponse>();

    public DbSet<CountedApplication> CaseReviewApplications => Set<CountedApplication>();

    public DbSet<CaseReviewYear> CaseReviewYears => Set<CaseReviewYear>();

    public DbSet<Listed> Listed => Set<Listed>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<ExportPart> ExportParts => Set<ExportPart>();

    public DbSet<DaySeal> DaySeals => Set<DaySeal>();

    public DbSet<RoutingDraft> RoutingDrafts => Set<RoutingDraft>();

    public DbSet<RoutingVersion> RoutingVersions => Set<RoutingVersion>();

    public DbSet<InstallationKey> Keys => Set<InstallationKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreMomentsAndNames();
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReportsContext).Assembly);
        modelBuilder.AddMarks("Marks");
    }
}

/// <summary>Where the migrations for SQLite belong.</summary>
public sealed class SqliteReportsContext(DbContextOptions<SqliteReportsContext> options) : ReportsContext(options);

/// <summary>Where the migrations for PostgreSQL belong.</summary>
public sealed class PostgreSqlReportsContext(DbContextOptions<PostgreSqlReportsContext> options) : ReportsContext(options);
