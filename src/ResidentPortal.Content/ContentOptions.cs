using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Content;

/// <summary>Settings of the content database, each as it was written.</summary>
public sealed class ContentOptions
{
    /// <summary><c>Database:Provider</c></summary>
    public string? Provider { get; set; }

    /// <summary><c>ConnectionStrings:Content</c></summary>
    public string? Connection { get; set; }

    /// <summary><c>Storage:Folder</c></summary>
    public string? StorageFolder { get; set; }

    /// <exception cref="InvalidOperationException">A database setting is wrong; the message names it and says how to mend it.</exception>
    internal ContentContextFactory Database(string contentRoot)
    {
        if (!Enum.TryParse<DatabaseProvider>(Provider ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidOperationException($"Database:Provider is '{Provider}'. Set it to Sqlite or PostgreSql.");
        if (!string.IsNullOrWhiteSpace(Connection))
            return new(provider, Connection);
        if (provider == DatabaseProvider.PostgreSql)
            throw new InvalidOperationException("ConnectionStrings:Content is missing. With Database:Provider PostgreSql, set it to the database that keeps the pages.");
        var storage = Path.GetFullPath(StorageFolder ?? "App_Data", contentRoot);
        return new(provider, $"Data Source={Path.Combine(storage, "content.db")}");
    }
}

/// <summary>Finds wrong settings at the start, together with those of the other rooms.</summary>
internal sealed class ContentOptionsCheck(IHostEnvironment environment) : IValidateOptions<ContentOptions>
{
    public ValidateOptionsResult Validate(string? name, ContentOptions options)
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
