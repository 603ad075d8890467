using Npgsql;

namespace ResidentPortal.Database.Backup;

/// <summary>
/// What to type where PostgreSQL keeps the data: its own tools know how to copy it while it is in use. The password is theirs to
/// ask for.
/// </summary>
internal static class PostgreSqlDump
{
    public static string Backup(DatabaseSettings settings, string folder) =>
        $"pg_dump --format=custom {Server(settings, out var database)} --file=\"{Path.Combine(folder, FileName(settings))}\" {database}";

    public static string Restore(DatabaseSettings settings) =>
        $"Restore {settings.About.Contents} on PostgreSQL: pg_restore --clean --if-exists {Server(settings, out var database)} "
            + $"--dbname={database} FOLDER/{FileName(settings)}";

    private static string FileName(DatabaseSettings settings) => settings.About.Name.ToLowerInvariant() + ".dump";

    private static string Server(DatabaseSettings settings, out string database)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        database = connection.Database ?? connection.Username ?? "";
        return $"--host={connection.Host} --port={connection.Port} --username={connection.Username}";
    }
}
