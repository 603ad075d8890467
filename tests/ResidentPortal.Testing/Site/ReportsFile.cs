using Microsoft.Data.Sqlite;

namespace ResidentPortal.Testing.Site;

/// <summary>The reports database of a running site, opened beside it as an administrator could.</summary>
public sealed class ReportsFile(string storageFolder)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(storageFolder, "reports.db"),
        Pooling = false,
        DefaultTimeout = 30,
    }.ToString();

    public Task<long> DraftsAsync() => CountAsync("SELECT count(*) FROM Drafts");

    public Task<long> OpenDraftsAsync() => CountAsync("SELECT count(*) FROM Drafts WHERE State = 'Open'");

    public Task<long> ReportsAsync() => CountAsync("SELECT count(*) FROM Reports");

    /// <summary>References of all reports, held ones included.</summary>
    public Task<IReadOnlyList<string>> ReferencesAsync() => ColumnAsync("SELECT Reference FROM Reports");

    public async Task<long> CountAsync(string sql) =>
        long.Parse((await ColumnAsync(sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first column, as text.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }

    /// <returns>How many rows were changed.</returns>
    public async Task<int> ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = Command(connection, sql);
        return await command.ExecuteNonQueryAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by a test, and holds nothing that anybody typed.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
