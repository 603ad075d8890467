using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content;
using ResidentPortal.Database;
using ResidentPortal.Database.Keys;
using ResidentPortal.People;
using ResidentPortal.Reports;
using ResidentPortal.Web.Backup;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.Hosting.Keys;

namespace ResidentPortal.Web.Tests.Backup;

/// <summary>
/// Commands about backups on the storage of a site that does not run, as the program runs them: without opening a database first.
/// </summary>
internal sealed class StoppedSite : IDisposable
{
    private readonly IHost _host;

    /// <param name="content">The content folder; by default one in the storage.</param>
    /// <param name="more">Stores of a room that is still to come.</param>
    public StoppedSite(
        string storage, string? content = null, Action<IServiceCollection>? more = null, params (string Key, string? Value)[] settings)
    {
        var keys = Path.Combine(storage, "keys");
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Directory.CreateDirectory(storage).FullName });
        builder.Configuration.AddInMemoryCollection(settings.Append(("Storage:Folder", storage)).ToDictionary());
        Keys(builder.Services.AddDataProtection());
        builder.Services.AddSingleton(new KeyFolder(keys)).AddSingleton(new KeysOnDisk(keys, Keys)).AddSingleton(LostKeys.None);
        builder.Services.AddSingleton(new ContentFolder(content ?? Path.Combine(storage, "content-folder")));
        builder.Services.AddContent(builder.Configuration);
        builder.Services.AddReports(builder.Configuration, builder.Environment);
        builder.Services.AddPeople(builder.Configuration);
        builder.Services.AddBackup(builder.Configuration);
        more?.Invoke(builder.Services);
        _host = builder.Build();

        void Keys(IDataProtectionBuilder protection) =>
            protection.SetApplicationName("ResidentPortal").PersistKeysToFileSystem(new DirectoryInfo(keys));
    }

    public StorageFolder Storage => _host.Services.GetRequiredService<StorageFolder>();

    public Task<(int Code, string Text)> RunAsync(params string[] arguments) => RunAsync(_host.Services, arguments);

    public static async Task<(int Code, string Text)> RunAsync(IServiceProvider services, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await CommandLine.Find(arguments)!.RunAsync(services, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim());
    }

    /// <summary>A site that was just stopped may need a moment to leave.</summary>
    public async Task UntilAloneAsync()
    {
        while (true)
        {
            using var alone = StorageLock.TryTakeAlone(Storage);
            if (alone is not null)
                return;
            await Task.Delay(20);
        }
    }

    public void Dispose() => _host.Dispose();
}
