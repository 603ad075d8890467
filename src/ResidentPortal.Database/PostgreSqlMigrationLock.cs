using Npgsql;

namespace ResidentPortal.Database;

/// <summary>
/// An advisory lock on a connection of its own: PostgreSQL frees it when that ends. It is one database's, not the server's.
/// </summary>
internal static class PostgreSqlMigrationLock
{
    /// <summary>Any number will do that no other program takes.</summary>
    private const long Number = 7_236_837_552_211_431;

    /// <returns>Null while another holds it.</returns>
    public static async Task<IAsyncDisposable?> TryTakeAsync(string connectionString, CancellationToken cancellationToken)
    {
        // From a pool it would go back with the lock on it.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await OpenAsync(connection, cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock($1)";
            command.Parameters.Add(new() { Value = Number });
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
                return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private static async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(connection, cancellationToken);
            await connection.OpenAsync(cancellationToken);
        }
    }

    /// <summary>Makes the database, if its user may: on a server of one's own that is all there is to do.</summary>
    private static async Task CreateAsync(NpgsqlConnection missing, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(missing.ConnectionString);
        var name = new NpgsqlCommandBuilder().QuoteIdentifier(settings.Database!);
        settings.Database = "postgres";
        await using var server = new NpgsqlConnection(settings.ConnectionString);
        await server.OpenAsync(cancellationToken);
        await using var command = server.CreateCommand();
#pragma warning disable CA2100 // The name is quoted.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another server was quicker.
        }
    }
}
