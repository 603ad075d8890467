using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ResidentPortal.Content.Media;

namespace ResidentPortal.Content.Storage;

/// <summary>The content database. Nothing that a resident typed is ever in it.</summary>
public abstract class ContentContext(DbContextOptions options) : DbContext(options)
{
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

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NodeRow>(node =>
        {
            node.ToTable("content_node").HasKey(row => row.Key);
            node.Property(row => row.Key).ValueGeneratedNever();
            node.Property(row => row.DocumentType).HasMaxLength(200);
            node.Property(row => row.Name).HasMaxLength(NodeRow.LongestName);
            node.Property(row => row.ChangedBy).HasMaxLength(200);
            node.HasIndex(row => row.ParentKey);
            node.HasMany(row => row.Versions).WithOne().HasForeignKey(version => version.NodeKey);
        });
        modelBuilder.Entity<VersionRow>(version =>
        {
            version.ToTable("content_version").HasKey(row => row.Id);
            version.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            version.Property(row => row.SavedBy).HasMaxLength(200);
            version.HasIndex(row => new { row.NodeKey, row.Number }).IsUnique();
            version.HasIndex(row => row.State);
        });
        modelBuilder.Entity<DefinitionRow>(definition =>
        {
            definition.ToTable("content_definition").HasKey(row => new { row.Kind, row.Name });
            definition.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            // As long as Umbraco lets the key of a dictionary item be.
            definition.Property(row => row.Name).HasMaxLength(450);
        });
        modelBuilder.Entity<FileRow>(file =>
        {
            file.ToTable("content_file").HasKey(row => row.Id);
            file.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            file.Property(row => row.Item).HasMaxLength(1000);
            file.Property(row => row.Exported).HasMaxLength(64);
        });
        modelBuilder.Entity<MediaFileRow>(file =>
        {
            file.ToTable("content_media_file").HasKey(row => row.Path);
            file.Property(row => row.Path).HasMaxLength(MediaPath.Longest);
            file.Property(row => row.Format).HasConversion<string>().HasMaxLength(20);
            file.Property(row => row.Fingerprint).HasMaxLength(64);
            file.Property(row => row.Seen).HasMaxLength(64);
            file.Property(row => row.Basis).HasMaxLength(64);
        });
        modelBuilder.Entity<RedirectRow>(redirect =>
        {
            redirect.ToTable("content_redirect").HasKey(row => row.Path);
            redirect.Property(row => row.Path).HasMaxLength(RedirectRow.LongestPath);
        });
        modelBuilder.Entity<AuditRow>(audit =>
        {
            audit.ToTable("content_audit").HasKey(row => row.Id);
            audit.Property(row => row.Action).HasConversion<string>().HasMaxLength(40);
            audit.Property(row => row.Who).HasMaxLength(200);
            audit.Property(row => row.Subject).HasMaxLength(AuditRow.LongestSubject);
            audit.Property(row => row.Detail).HasMaxLength(AuditRow.LongestDetail);
            audit.HasIndex(row => row.Page);
        });
        modelBuilder.Entity<ReviewRow>(review =>
        {
            review.ToTable("content_review").HasKey(row => row.Id);
            review.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            review.Property(row => row.AskedBy).HasMaxLength(200);
            review.Property(row => row.AskedOf).HasMaxLength(200);
            review.Property(row => row.DecidedBy).HasMaxLength(200);
            review.Property(row => row.Note).HasMaxLength(ReviewRow.LongestComment);
            review.Property(row => row.Comment).HasMaxLength(ReviewRow.LongestComment);
            review.HasIndex(row => row.Page);
            review.HasIndex(row => row.State);
        });
        modelBuilder.Entity<UnsavedRow>(unsaved =>
        {
            unsaved.ToTable("content_unsaved").HasKey(row => new { row.Page, row.Who });
            unsaved.Property(row => row.Who).HasMaxLength(200);
        });
        modelBuilder.Entity<PublicationRow>(publication =>
        {
            publication.ToTable("content_publication").HasKey(row => row.Id);
            publication.Property(row => row.Id).ValueGeneratedNever();
            publication.HasData(new PublicationRow { Id = PublicationRow.Only, Version = 0 });
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // SQLite forgets that a time is UTC, and PostgreSQL insists on it.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

public sealed class SqliteContentContext(DbContextOptions<SqliteContentContext> options) : ContentContext(options);

public sealed class PostgreSqlContentContext(DbContextOptions<PostgreSqlContentContext> options) : ContentContext(options);
