using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Hosting.Staff;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.Settings;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access;
using ResidentPortal.Studio.Access.Account;
using ResidentPortal.Studio.Access.Browser;
using ResidentPortal.Studio.Access.Council;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Access.Notices;
using ResidentPortal.Studio.Access.People;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio;

/// <summary>Who may use the studio: cookies, policies, and what finds out who asks.</summary>
public static class StudioAccess
{
    // Long enough to take the phone out.
    private static readonly TimeSpan BetweenTwoSteps = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddStudioAccess(this IServiceCollection services, IConfiguration configuration,
        IHostEnvironment environment)
    {
        // Not by way of SiteOptions: a mistake in those would then be reported twice.
        services.Configure<PeopleOptions>(people => people.SiteName = configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.Name)}"]
            ?? "");
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>(Configure);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.ForStaff(environment);
                options.ExpireTimeSpan = StaffSession.Idle;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                options.Cookie.ForStudio("studio-step", environment);
                options.ExpireTimeSpan = BetweenTwoSteps;
            })
            .AddCookie(IdentityConstants.ExternalScheme, options =>
            {
                options.Cookie.ForStudio("studio-elsewhere", environment);
                options.ExpireTimeSpan = BetweenTwoSteps;
            })
            // Identity looks for it; nobody is given one.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => options.Cookie.ForStudio("studio-known", environment))
            .AddCouncil(configuration, environment);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<StaffSessions>((options, sessions) => options.SessionStore = sessions);
        services.AddAuthorization(StudioPolicies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddScoped<ISignInBrowser, StudioBrowser>().AddScoped<SignInPace>()
            .AddSingleton<FreshSignIn>().AddScoped<ConfirmPages>();
        return services.AddNotices()
            .AddScoped<Landing>().AddScoped<SignInPages>().AddScoped<CodePages>().AddScoped<WelcomePages>()
            .AddScoped<OwnAccount>().AddScoped<AccountPages>().AddScoped<AuthenticatorPages>().AddScoped<PasskeyPages>()
            .AddScoped<SessionPages>()
            .AddScoped<PeoplePages>().AddScoped<AskedPages>();
    }

    /// <summary>
    /// Finds out who asks, for the studio and the teams' room alone: residents' pages never look at a session, and their cached answers
    /// come before.
    /// </summary>
    public static IApplicationBuilder UseStudioAccess(this IApplicationBuilder app)
    {
        // The host would put both before every page otherwise.
        app.Properties["__AuthenticationMiddlewareSet"] = app.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.UseWhen(
            context => StaffRoom.Studio.Has(context.Request.Path) || StaffRoom.Teams.Has(context.Request.Path),
            staff => staff.UseAuthentication().UseAuthorization());
    }

    // Passkeys belong to the name of the site. It is asked who uses the key, so that it stands for two factors.
    private static void Configure(IdentityPasskeyOptions passkeys, IOptions<SiteOptions> site)
    {
        var host = new Uri(site.Value.BaseUrl).Host;
        passkeys.ServerDomain = host;
        passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
        // The browser names the origin itself; no header says it, because pages of the studio send no referrer.
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(
            !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin) && origin.Host == host
            && (origin.Scheme == Uri.UriSchemeHttps || host == "localhost"));
    }
}
