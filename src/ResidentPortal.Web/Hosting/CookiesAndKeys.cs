using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Database.Keys;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Settings;
using ResidentPortal.Web.Hosting.Keys;

namespace ResidentPortal.Web.Hosting;

public static class CookiesAndKeys
{
    /// <summary>
    /// The keys lie in a folder (<see cref="KeyFolder"/>), so that a restart or a second instance can read what the first one wrote.
    /// </summary>
    public static WebApplicationBuilder AddCookiesAndKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddAnnotated<KeyOptions>(builder.Configuration, KeyOptions.Section);
        // What is wrong with them is told with all other mistakes, when the application is built.
        var settings = builder.Configuration.ReadEarly<KeyOptions>(KeyOptions.Section);
        var folder = KeyFolder.Of(settings, builder.StorageFolder());
        var certificate = KeyCertificate.Open(settings).Certificate;
        builder.Services.AddSingleton(settings.Lost);
        PersistKeys(builder.Services.AddDataProtection());
        builder.Services.AddSingleton(folder).AddSingleton(new KeysOnDisk(folder.Path, PersistKeys)).AddSingleton<KeyRetirement>();

        var development = builder.Environment.IsDevelopment();
        builder.Services.AddAntiforgery(options =>
        {
            // Browsers keep __Host- cookies only over https, which Development on localhost does without.
            options.Cookie.Name = development ? "f" : "__Host-f";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.FormFieldName = FormPost.AntiforgeryField;
        });
        return builder;

        void PersistKeys(IDataProtectionBuilder keys)
        {
            keys.SetApplicationName("ResidentPortal").PersistKeysToFileSystem(new DirectoryInfo(folder.Path));
            if (certificate is not null)
                keys.ProtectKeysWithCertificate(certificate);
        }
    }
}
