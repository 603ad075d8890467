using Microsoft.Data.Sqlite;

namespace ResidentPortal.Database;

/// <summary>A SQLite file as it lies there, in use or not, read without the model of the room it belongs to.</summary>
public sealed class DatabaseFile : IDisposable
{
    // A site that writes is waited for as long as it waits for others.
    private const int Patience = 10;

    private readonly SqliteConnection _connection;

    private DatabaseFile(SqliteConnection connection) => _connection = connection;

    /// <exception cref="SqliteException">It is not there, or is no database.</exception>
    public static DatabaseFile Open(string file) => new(Connect(file, SqliteOpenMode.ReadWrite));

    /// <summary>Leaves the file and its journals as they are.</summary>
    /// <inheritdoc cref="Open"/>
    public static DatabaseFile OpenToRead(string file) => new(Connect(file, SqliteOpenMode.ReadOnly));

    /// <summary>The whole database as it was at one moment, however much is written to it meanwhile. The writers do not wait.</summary>
    /// <exception cref="SqliteException">It can't be read, or the copy not be written.</exception>
    public static void Copy(string file, string copy)
    {
        using var from = Connect(file, SqliteOpenMode.ReadWrite);
        using var to = Connect(copy, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
    }

    /// <param name="sql">With no value of anybody's in it.</param>
    public IReadOnlyList<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Written in this program; names of tables come from the file's own schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The first value of each row.</summary>
    public IReadOnlyList<T> Column<T>(string sql) => [.. Rows(sql).Select(row => (T)row[0]!)];

    public long Count(string sql) => Column<long>(sql).Single();

    public bool HasTable(string name) => Tables().Contains(name);

    /// <summary>Those of the rooms, without SQLite's own and those of migrations.</summary>
    public IReadOnlyList<string> Tables() => Column<string>(
        """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^' AND name NOT LIKE '^_^_EF%' ESCAPE '^' ORDER BY name
        """);

    /// <summary>The migrations that the database has had, the oldest first.</summary>
    public IReadOnlyList<string> Migrations() =>
        Count("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == 0
            ? []
            : [.. Column<string>("SELECT MigrationId FROM __EFMigrationsHistory").Order(StringComparer.Ordinal)];

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            // A file that is about to be moved must not stay open.
            Pooling = false,
            DefaultTimeout = Patience,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
