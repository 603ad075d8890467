using Npgsql;

namespace ResidentPortal.Testing.Databases;

/// <summary>Asks a database of a site that runs.</summary>
public sealed class PostgreSqlColumns(string connectionString)
{
    /// <summary>The first column of each row.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written by a test, and holds nothing that anybody typed.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetValue(0).ToString()!);
        return values;
    }
}
