using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Content.Storage;

/// <summary>The content database. Nothing that a resident typed is ever in it.</summary>
public abstract class ContentContext(DbContextOptions options) : DbContext(options)
{
    public static readonly DatabaseDescription About = new("Content", "the pages", "content export FOLDER");

    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<VersionRow> Versions => Set<VersionRow>();
    public DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();
    public DbSet<FileRow> Files => Set<FileRow>();
    public DbSet<MediaFileRow> MediaFiles => Set<MediaFileRow>();
    public DbSet<RedirectRow> Redirects => Set<RedirectRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();
    public DbSet<UnsavedRow> Unsaved => Set<UnsavedRow>();
    public DbSet<PublicationRow> Publications => Set<PublicationRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreMomentsAndNames();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ContentContext).Assembly);
        modelBuilder.AddMarks("content_mark");
    }
}

/// <summary>Where the migrations for SQLite belong.</summary>
public sealed class SqliteContentContext(DbContextOptions<SqliteContentContext> options) : ContentContext(options);

/// <summary>Where the migrations for PostgreSQL belong.</summary>
public sealed class PostgreSqlContentContext(DbContextOptions<PostgreSqlContentContext> options) : ContentContext(options);
