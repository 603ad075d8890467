using Microsoft.Data.Sqlite;
using Npgsql;

namespace ResidentPortal.Database;

/// <summary>Where a database is.</summary>
public sealed record DatabaseSettings(DatabaseDescription About, DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The absolute path of the file; null on PostgreSQL, and for a database in memory.</summary>
    public string? File => Provider is DatabaseProvider.Sqlite
        && new SqliteConnectionStringBuilder(ConnectionString) is
        {
            Mode: not SqliteOpenMode.Memory,
            DataSource: { Length: > 0 } file and not ":memory:"
        }
            ? Path.GetFullPath(file)
            : null;

    /// <summary>The file, or the name and the server: what an operator knows it by. Never a password.</summary>
    public string Place
    {
        get
        {
            if (Provider is DatabaseProvider.Sqlite)
                return File ?? "in memory";
            var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"{connection.Database} on {connection.Host}";
        }
    }
}
