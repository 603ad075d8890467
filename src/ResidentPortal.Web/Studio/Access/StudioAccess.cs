using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ResidentPortal.People;
using ResidentPortal.People.Sessions;

namespace ResidentPortal.Web.Studio.Access;

/// <summary>Who may use the studio: cookies, policies and the pages on which people sign in.</summary>
public static class StudioAccess
{
    // Long enough to take the phone out.
    private static readonly TimeSpan BetweenTwoSteps = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddStudioAccess(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<PeopleOptions>().Configure<IOptions<SiteOptions>>((people, site) => people.SiteName = site.Value.Name);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                Studio(options, "studio", environment);
                options.ExpireTimeSpan = StaffSession.Idle;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                Studio(options, "studio-step", environment);
                options.ExpireTimeSpan = BetweenTwoSteps;
            })
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => Studio(options, "studio-known", environment))
            .AddCookie(IdentityConstants.ExternalScheme, options => Studio(options, "studio-elsewhere", environment));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<StaffSessions>((options, sessions) => options.SessionStore = sessions);
        services.AddAuthorization(StudioPolicies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddScoped<SignInPages>();
        services.AddScoped<WelcomePages>();
        services.AddScoped<AuthenticatorPages>();
        return services;
    }

    /// <summary>
    /// Finds out who asks, for the studio alone: residents' pages never look at a session, and their cached answers come before.
    /// </summary>
    public static IApplicationBuilder UseStudioAccess(this IApplicationBuilder app)
    {
        // The host would put both before every page otherwise.
        app.Properties["__AuthenticationMiddlewareSet"] = app.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.UseWhen(
            context => context.Request.Path.StartsWithSegments(StudioPaths.Home, StringComparison.OrdinalIgnoreCase),
            studio => studio.UseAuthentication().UseAuthorization());
    }

    public static void MapStudioAccess(this IEndpointRouteBuilder app)
    {
        app.MapGet(StudioPaths.SignIn, (HttpContext context, SignInPages pages) => pages.Show(context)).AllowAnonymous();
        app.MapPost(StudioPaths.SignIn, (HttpContext context, SignInPages pages) => pages.SignInAsync(context)).AllowAnonymous();
        app.MapGet(StudioPaths.Code, (HttpContext context, SignInPages pages) => pages.ShowCodeAsync(context)).AllowAnonymous();
        app.MapPost(StudioPaths.Code, (HttpContext context, SignInPages pages) => pages.CheckCodeAsync(context)).AllowAnonymous();
        app.MapPost(StudioPaths.SignOut, (HttpContext context, SignInPages pages) => pages.SignOutAsync(context)).AllowAnonymous();
        app.MapGet(StudioPaths.Welcome, (HttpContext context, WelcomePages pages) => pages.ShowAsync(context)).AllowAnonymous();
        app.MapPost(StudioPaths.Welcome, (HttpContext context, WelcomePages pages) => pages.SetPasswordAsync(context)).AllowAnonymous();
        app.MapGet(StudioPaths.Authenticator, (HttpContext context, AuthenticatorPages pages) => pages.ShowAsync(context)).RequireAuthorization(StudioPolicies.Begin);
        app.MapPost(StudioPaths.Authenticator, (HttpContext context, AuthenticatorPages pages) => pages.ConfirmAsync(context)).RequireAuthorization(StudioPolicies.Begin);
    }

    private static void Studio(CookieAuthenticationOptions options, string name, IHostEnvironment environment)
    {
        // Sent for the studio alone, so not __Host-, which is for the whole site. Browsers keep __Secure- over https only.
        options.Cookie.Name = environment.IsDevelopment() ? name : "__Secure-" + name;
        options.Cookie.Path = StudioPaths.Home;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        // Lax, so that a link in an email opens the page; what changes anything is posted with a token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
