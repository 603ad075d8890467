using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>To the council's own sign-in, and back from it.</summary>
public sealed partial class CouncilPages(
    CouncilSignIn signIn, IOptions<CouncilSignInOptions> settings, IOptionsMonitor<OpenIdConnectOptions> options, ILogger<CouncilPages> log)
{
    internal const string Done = StudioPaths.CouncilSignIn + "/done";
    internal const string Failed = StudioPaths.CouncilSignIn + "/failed";

    public async Task<IResult> StartAsync(HttpContext context) =>
        !settings.Value.IsOn ? Results.NotFound()
        : SignInPages.IsSignedIn(context) ? Results.LocalRedirect(ReturnUrl.From(context))
        : !await AnswersAsync(context.RequestAborted) ? Results.Page<FailedPage>(StatusCodes.Status503ServiceUnavailable)
        : Results.Challenge(new() { RedirectUri = Done + ReturnUrl.Query(context) }, [CouncilAuthentication.SchemeName]);

    public async Task<IResult> DoneAsync(HttpContext context)
    {
        var external = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!external.Succeeded || SignInPages.IsSignedIn(context))
            return Results.LocalRedirect(StudioPaths.SignIn + ReturnUrl.Query(context));
        string? Claim(string name) => external.Principal.FindFirst(name)?.Value;
        var person = new ExternalIdentity(
            Claim(JwtRegisteredClaimNames.Sub) ?? "",
            Claim(JwtRegisteredClaimNames.Email) ?? Claim(JwtRegisteredClaimNames.PreferredUsername) ?? "",
            // Entra ID names groups in one claim and the roles of an application in the other; both can be mapped.
            settings.Value.RolesOf(external.Principal.Claims.Where(claim => claim.Type is "groups" or "roles")
                .Select(claim => claim.Value)));
        return person.Subject.Length > 0 && await signIn.SignInAsync(person, context.RequestAborted) is SignInOutcome.SignedIn
            ? Results.LocalRedirect(ReturnUrl.From(context))
            : Results.Page<NotAllowedPage>(StatusCodes.Status403Forbidden);
    }

    public static IResult ShowFailed() => Results.Page<FailedPage>(StatusCodes.Status400BadRequest);

    // The challenge asks the same, and would answer with an error page where nobody answers it.
    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await options.Get(CouncilAuthentication.SchemeName).ConfigurationManager!.GetConfigurationAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Unreachable(log, FailureKinds.Of(failure));
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The council's sign-in does not answer: {Kinds}")]
    private static partial void Unreachable(ILogger logger, string kinds);
}
