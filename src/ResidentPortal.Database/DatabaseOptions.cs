using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ResidentPortal.Database;

/// <summary>The settings of one database, each as it was written.</summary>
internal sealed class DatabaseOptions
{
    /// <summary><c>Database:Provider</c></summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    /// <summary><c>ConnectionStrings:{name}</c></summary>
    public string? ConnectionString { get; set; }

    public void Read(IConfiguration configuration, DatabaseDescription about)
    {
        Provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        ConnectionString = configuration.GetConnectionString(about.Name);
    }

    public DatabaseProvider? KnownProvider =>
        Enum.TryParse<DatabaseProvider>(Provider, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}

/// <summary>Finds wrong settings at the start, together with those of the rooms.</summary>
internal sealed class DatabaseOptionsCheck(DatabaseDescription about) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        if (name != about.Name)
            return ValidateOptionsResult.Skip;
        return options.KnownProvider switch
        {
            null => ValidateOptionsResult.Fail($"Database:Provider is '{options.Provider}'. Set it to Sqlite or PostgreSql."),
            DatabaseProvider.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) => ValidateOptionsResult.Fail(
                $"ConnectionStrings:{about.Name} is missing. With Database:Provider PostgreSql, set it to the database that keeps "
                    + $"{about.Contents}."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
