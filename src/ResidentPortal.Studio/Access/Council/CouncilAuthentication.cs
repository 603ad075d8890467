using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.Settings;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

internal static partial class CouncilAuthentication
{
    public const string SchemeName = "council";

    /// <summary>Registers the council's own sign-in, where the settings name one.</summary>
    public static AuthenticationBuilder AddCouncil(this AuthenticationBuilder authentication, IConfiguration configuration,
        IHostEnvironment environment)
    {
        authentication.Services.AddAnnotated<CouncilSignInOptions>(configuration, CouncilSignInOptions.Section, environment);
        authentication.Services.AddScoped<CouncilPages>();
        var settings = configuration.ReadEarly<CouncilSignInOptions>(CouncilSignInOptions.Section);
        return settings.IsOn
            ? authentication.AddOpenIdConnect(SchemeName, options => Configure(options, settings, environment))
            : authentication;
    }

    private static void Configure(OpenIdConnectOptions options, CouncilSignInOptions settings, IHostEnvironment environment)
    {
        options.Authority = settings.Authority?.TrimEnd('/');
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = StudioPaths.CouncilSignIn + "/callback";
        // Signing out there is not ours to follow: a session ends here.
        options.RemoteSignOutPath = options.SignedOutCallbackPath = default;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // It comes back by a link, with which the cookies below are sent. With a form posted from elsewhere, the default, they would have
        // to be SameSite=None.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.Scope.Add("email");
        // Who it is, is all that is wanted: no token is kept, and claims keep their names.
        options.SaveTokens = false;
        options.TokenHandler = new SignedTokens();
        options.MapInboundClaims = false;
        // When somebody last gave their password there is wanted, too.
        options.ClaimActions.Remove("auth_time");
        options.DisableTelemetry = true;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(2);
        // None that takes the client's secret or nothing for a key.
        options.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
        options.CorrelationCookie.ForStudio("studio-correlation.", environment);
        options.NonceCookie.ForStudio("studio-nonce.", environment);
        options.Events.OnRemoteFailure = FailAsync;
    }

    private static Task FailAsync(RemoteFailureContext failed)
    {
        var logger = failed.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("ResidentPortal.CouncilSignIn");
        Failed(logger, FailureKinds.Of(failed.Failure));
        failed.Response.Redirect(CouncilPages.Failed);
        failed.HandleResponse();
        return Task.CompletedTask;
    }

    // Only the kind of mistake: the message may quote the token, or what somebody wrote into the address.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The council's sign-in failed: {Kinds}")]
    private static partial void Failed(ILogger logger, string kinds);
}
