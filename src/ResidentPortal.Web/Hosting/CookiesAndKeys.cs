using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Hosting;

public static class CookiesAndKeys
{
    /// <summary>
    /// The keys that encrypt answers, drafts and cookies lie in <c>DataProtection:KeyFolder</c>, by default <c>keys</c> in
    /// the storage folder, so that a restart or a second instance can read what the first one wrote.
    /// </summary>
    /// <exception cref="SettingsException">A folder was named and is not there.</exception>
    public static WebApplicationBuilder AddCookiesAndKeys(this WebApplicationBuilder builder)
    {
        var named = builder.Configuration["DataProtection:KeyFolder"];
        if (!string.IsNullOrWhiteSpace(named) && !Directory.Exists(named))
            throw new SettingsException(
                ["DataProtection:KeyFolder names a folder that does not exist. Create it, and let only the site's own user read it; "
                + "without its keys no stored report can be read."]);
        var folder = string.IsNullOrWhiteSpace(named) ? Path.Combine(builder.StorageFolder(), "keys") : named;
        builder.Services.AddDataProtection()
            .SetApplicationName("ResidentPortal")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folder));

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
