using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Settings;

/// <summary>Settings of this room, each as it was written.</summary>
public sealed class PeopleOptions
{
    /// <summary><c>Database:Provider</c></summary>
    public string? Provider { get; set; }

    /// <summary><c>ConnectionStrings:People</c></summary>
    public string? Connection { get; set; }

    /// <summary><c>Storage:Folder</c></summary>
    public string? StorageFolder { get; set; }

    /// <summary>The name by which authenticator apps know the site, and which is no password.</summary>
    public string SiteName { get; set; } = "";

    /// <exception cref="InvalidOperationException">A database setting is wrong; the message names it and says how to mend it.</exception>
    internal PeopleContextFactory Database(string contentRoot)
    {
        if (!Enum.TryParse<DatabaseProvider>(Provider ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidOperationException($"Database:Provider is '{Provider}'. Set it to Sqlite or PostgreSql.");
        if (!string.IsNullOrWhiteSpace(Connection))
            return new(provider, Connection);
        if (provider == DatabaseProvider.PostgreSql)
            throw new InvalidOperationException("ConnectionStrings:People is missing. With Database:Provider PostgreSql, set it to the database that keeps the accounts of staff.");
        return new(provider, $"Data Source={Path.Combine(Path.GetFullPath(StorageFolder ?? "App_Data", contentRoot), "people.db")}");
    }
}

/// <summary>Finds wrong settings at the start, together with those of the other rooms.</summary>
internal sealed class PeopleOptionsCheck(IHostEnvironment environment) : IValidateOptions<PeopleOptions>
{
    public ValidateOptionsResult Validate(string? name, PeopleOptions options)
    {
        try
        {
            options.Database(environment.ContentRootPath);
            return ValidateOptionsResult.Success;
        }
        catch (InvalidOperationException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
