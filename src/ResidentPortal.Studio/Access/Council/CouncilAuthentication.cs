using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

internal static class CouncilAuthentication
{
    /// <summary>Registers the council's own sign-in, where the settings name one.</summary>
    /// <exception cref="SettingsException">They name it wrongly.</exception>
    public static AuthenticationBuilder AddCouncil(this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        var (settings, mistakes) = CouncilSettings.Read(configuration, allowHttp: environment.IsDevelopment());
        if (mistakes.Count > 0)
            throw new SettingsException([.. mistakes]);
        authentication.Services.AddSingleton(settings);
        authentication.Services.AddScoped<CouncilPages>();
        if (!settings.IsOn)
            return authentication;
        authentication.Services.AddSingleton<CouncilDirectory>();
        return authentication.AddOAuth<OAuthOptions, CouncilHandler>(CouncilHandler.SchemeName, options =>
        {
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            // Until discovery says where they are.
            options.AuthorizationEndpoint = options.TokenEndpoint = settings.Authority;
            options.CallbackPath = StudioPaths.CouncilSignIn + "/callback";
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.UsePkce = true;
            options.Scope.Add("openid");
            options.Scope.Add("profile");
            options.Scope.Add("email");
            options.CorrelationCookie.Name = (environment.IsDevelopment() ? "" : "__Secure-") + "studio-correlation.";
            options.CorrelationCookie.Path = StudioPaths.Home;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.Events.OnRemoteFailure = failed =>
            {
                failed.Response.Redirect(CouncilPages.Failed);
                failed.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }
}
