using Microsoft.Extensions.Configuration;

namespace ResidentPortal.Reports.Storage;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Where reports are kept, as read from <c>Database:Provider</c>, <c>ConnectionStrings:Reports</c> and
/// <c>Storage:Folder</c>. The folder is absolute.
/// </summary>
public sealed record ReportsStorage(DatabaseProvider Provider, string ConnectionString, string Folder)
{
    public static ReportsStorage Read(IConfiguration configuration, string contentRoot)
    {
        var folder = Path.GetFullPath(configuration["Storage:Folder"] ?? "App_Data", contentRoot);
        var provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            throw new InvalidOperationException(
                $"Database:Provider is '{provider}'. Set it to Sqlite or PostgreSql.");

        var connection = configuration.GetConnectionString("Reports");
        if (string.IsNullOrWhiteSpace(connection))
            connection = known is DatabaseProvider.Sqlite
                ? $"Data Source={Path.Combine(folder, "reports.db")}"
                : throw new InvalidOperationException(
                    "ConnectionStrings:Reports is missing. With Database:Provider PostgreSql, set it to the database that keeps the reports.");
        return new ReportsStorage(known, connection, folder);
    }
}
