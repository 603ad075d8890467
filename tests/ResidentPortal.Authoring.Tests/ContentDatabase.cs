using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Authoring.Tests;

/// <summary>An empty content database of either kind.</summary>
internal sealed class ContentDatabase : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(async () =>
    {
        using var database = new ContentDatabase(DatabaseProvider.Sqlite, null);
        await database.MigrateAsync();
        return SqliteFile.ReadWhole(database.FileName);
    });

    private static readonly Lazy<Task<byte[]>> Filled = new(FillAsync);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private ContentDatabase(DatabaseProvider provider, string? connection)
    {
        var settings = new DatabaseSettings(ContentContext.About, provider, connection ?? $"Data Source={FileName}");
        _services = new ServiceCollection().AddLogging()
            .AddDatabase<ContentContext, SqliteContentContext, PostgreSqlContentContext>(_ => settings).BuildServiceProvider();
    }

    private string FileName => _folder.File(Path.Combine("made-when-needed", "content.db"));

    public IDbContextFactory<ContentContext> Contexts => _services.GetRequiredService<IDbContextFactory<ContentContext>>();

    public ContentStore Store => new(Contexts);

    public TestClock Clock { get; } = new();

    public ContentImport Importer => new(Contexts, Clock);

    public ContentEditing Editing => new(Contexts, Clock);

    public static async Task<ContentDatabase> StartAsync(DatabaseProvider database) => database switch
    {
        DatabaseProvider.Sqlite => await CopyAsync(Empty),
        DatabaseProvider.PostgreSql =>
            new ContentDatabase(DatabaseProvider.PostgreSql, await PostgreSqlServer.CopyAsync("content", MakeAsync)),
    };

    /// <summary>A copy of a SQLite database into which the shipped content was imported once: most tests begin there.</summary>
    public static Task<ContentDatabase> WithShippedAsync() => CopyAsync(Filled);

    private static async Task<ContentDatabase> CopyAsync(Lazy<Task<byte[]>> file)
    {
        var copy = new ContentDatabase(DatabaseProvider.Sqlite, null);
        Directory.CreateDirectory(Path.GetDirectoryName(copy.FileName)!);
        await File.WriteAllBytesAsync(copy.FileName, await file.Value);
        return copy;
    }

    private static async Task MakeAsync(string connection)
    {
        using var database = new ContentDatabase(DatabaseProvider.PostgreSql, connection);
        await database.MigrateAsync();
    }

    private Task MigrateAsync() => _services.GetRequiredService<IDatabaseMigration>().MigrateAsync();

    private static async Task<byte[]> FillAsync()
    {
        using var database = await StartAsync(DatabaseProvider.Sqlite);
        await database.ImportAsync(ContentFiles.Shipped);
        return SqliteFile.ReadWhole(database.FileName);
    }

    public Task<ImportResult> ImportAsync(string folder, Overwriting? overwriting = null) =>
        Importer.RunAsync(USyncFolder.Read(folder), overwriting ?? Overwriting.Nothing, CancellationToken.None);

    /// <summary>Exports to a folder; to the content folder of the site when it is that one.</summary>
    public Task<ExportResult> ExportAsync(string folder, bool asHome = false) =>
        new ContentExport(Contexts, new(asHome ? folder : Path.GetTempPath())).RunAsync(folder, CancellationToken.None);

    /// <summary>Fills an empty database with content that comes from no file.</summary>
    public async Task<bool> FillAsync(ContentSet content)
    {
        object[] items =
            [.. content.Nodes, .. content.DocumentTypes, .. content.Media, .. content.Dictionary, .. content.Languages,
                .. content.Redirects];
        var filled = await Importer.FillAsync(
            new(content, new Dictionary<Guid, string>(), [])
            {
                Items =
                    [.. items.Select(item => (Item: item, Name: USyncItem.Identify(item)!.Value))
                        .Select(entry => new USyncItem(entry.Name.Kind, entry.Name.Id, entry.Item, entry.Name.Id, []))],
            }, CancellationToken.None);
        if (filled)
            await ForgetFilesAsync();
        return filled;
    }

    /// <summary>As in a database from before files were kept.</summary>
    public async Task ForgetFilesAsync()
    {
        await using var context = Contexts.CreateDbContext();
        await context.Files.ExecuteDeleteAsync();
    }

    /// <summary>The newest version of the page at this address.</summary>
    public async Task<EditablePage> PageAsync(string path) =>
        (await Editing.ReadAsync((await SiteAsync()).Find(path)!.Key, CancellationToken.None))!;

    public async Task<PublishedSite> SiteAsync() =>
        PublishedSite.Build(await Store.ReadPublishedAsync(CancellationToken.None), await Store.VersionAsync(CancellationToken.None),
            Clock.GetUtcNow());

    /// <summary>Saves and publishes a page with another name or text.</summary>
    public async Task<EditResult> EditAsync(string path, Func<ContentNode, ContentNode> edit, bool publish = true)
    {
        var page = await PageAsync(path);
        var saved = await Editing.SaveDraftAsync(edit(page.Node), page.Version, "Ann", CancellationToken.None);
        return publish ? await Editing.PublishAsync(page.Node.Key, null, null, saved.Version, "Ann", CancellationToken.None) : saved;
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
