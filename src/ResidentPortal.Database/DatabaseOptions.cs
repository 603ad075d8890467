using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ResidentPortal.Database;

/// <summary>Section "Database" of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

/// <summary>Finds, at the start, a database that the provider could not reach; what it says never repeats a connection string.</summary>
internal sealed class ConnectionStringCheck(DatabaseDescription about, IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var connection = configuration.GetConnectionString(about.Name);
        return (options.Provider, string.IsNullOrWhiteSpace(connection)) switch
        {
            (DatabaseProvider.Sqlite, true) => ValidateOptionsResult.Success,
            (DatabaseProvider.PostgreSql, true) => Fail(
                $"The connection string is missing. With Database:Provider PostgreSql, set it to the database that keeps "
                    + $"{about.Contents}."),
            (DatabaseProvider.Sqlite, false) when !CanRead(() => new SqliteConnectionStringBuilder(connection)) => Fail(
                $"This is not a connection string. Write it like Data Source=/var/lib/site/{about.Name.ToLowerInvariant()}.db, or leave "
                    + "the key out."),
            (DatabaseProvider.PostgreSql, false) when !CanRead(() => new NpgsqlConnectionStringBuilder(connection)) => Fail(
                $"This is not a connection string. Write it like "
                    + $"Host=db.internal;Database={about.Name.ToLowerInvariant()};Username=site;Password=…."),
            (DatabaseProvider.Sqlite or DatabaseProvider.PostgreSql, false) => ValidateOptionsResult.Success,
        };
    }

    private ValidateOptionsResult Fail(string text) => ValidateOptionsResult.Fail($"ConnectionStrings:{about.Name}: {text}");

    private static bool CanRead(Func<object> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }
}
