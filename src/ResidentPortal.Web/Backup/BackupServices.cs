using ResidentPortal.Authoring.USync;
using ResidentPortal.Database.Backup;
using ResidentPortal.Database.Integrity;
using ResidentPortal.Settings;
using ResidentPortal.Web.Hosting.Keys;

namespace ResidentPortal.Web.Backup;

public static class BackupServices
{
    public const string Keys = "keys";

    /// <summary>
    /// What the commands need, the two folders of the site, and the watch over the databases. Every other room registers its own
    /// stores.
    /// </summary>
    public static IServiceCollection AddBackup(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotated<BackupOptions>(configuration, BackupOptions.Section);
        services.AddSingleton<BackupCertificates>();
        services.AddSingleton<SiteBackup>();
        services.AddSingleton<SiteRestore>();
        services.AddSingleton<IBackupStore>(provider => new FolderBackup(
            "content-folder", provider.GetRequiredService<ContentFolder>().Path, "*", deep: true)
        {
            MayBeLeft = true,
        });
        services.AddSingleton<IBackupStore>(provider => new FolderBackup(
            Keys, provider.GetRequiredService<KeyFolder>().Path, "*.xml", deep: false)
        {
            IsKeptApart = true,
        });
        return services.AddIntegrityWatch();
    }
}
