using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Hosting;

public static class CookiesAndKeys
{
    /// <summary>
    /// The keys that encrypt answers, drafts and cookies lie in <c>DataProtection:KeyFolder</c>, by default <c>keys</c> in
    /// the storage folder, so that a restart or a second instance can read what the first one wrote.
    /// </summary>
    public static WebApplicationBuilder AddCookiesAndKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddAnnotated<KeyOptions>(builder.Configuration, KeyOptions.Section);
        var named = builder.Configuration.ReadEarly<KeyOptions>(KeyOptions.Section).KeyFolder;
        var folder = string.IsNullOrWhiteSpace(named) ? Path.Combine(builder.StorageFolder(), "keys") : named;
        // Created with the first key, when the settings have been checked.
        builder.Services.AddDataProtection().SetApplicationName("ResidentPortal").PersistKeysToFileSystem(new(folder));

        var development = builder.Environment.IsDevelopment();
        builder.Services.AddAntiforgery(options =>
        {
            // Browsers keep __Host- cookies only over https, which Development on localhost does without.
            options.Cookie.Name = development ? "f" : "__Host-f";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.FormFieldName = FormPost.AntiforgeryField;
        });
        return builder;
    }
}
