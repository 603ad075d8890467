using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>To the council's own sign-in, and back from it.</summary>
public sealed class CouncilPages(CouncilSignIn signIn, IOptions<CouncilSignInOptions> settings)
{
    internal const string Done = StudioPaths.CouncilSignIn + "/done";
    internal const string Failed = StudioPaths.CouncilSignIn + "/failed";

    public IResult Start(HttpContext context) =>
        !settings.Value.IsOn ? Results.NotFound()
        : SignInPages.IsSignedIn(context) ? Results.LocalRedirect(Onward.From(context))
        : Results.Challenge(new() { RedirectUri = Done + Onward.Query(context) }, [CouncilAuthentication.SchemeName]);

    public async Task<IResult> DoneAsync(HttpContext context)
    {
        var external = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!external.Succeeded || SignInPages.IsSignedIn(context))
            return Results.LocalRedirect(StudioPaths.SignIn + Onward.Query(context));
        string? Claim(string name) => external.Principal.FindFirst(name)?.Value;
        var person = new ExternalIdentity(
            Claim(JwtRegisteredClaimNames.Sub) ?? "",
            Claim(JwtRegisteredClaimNames.Email) ?? Claim(JwtRegisteredClaimNames.PreferredUsername) ?? "",
            // Entra ID names groups in one claim and the roles of an application in the other; both can be mapped.
            settings.Value.RolesOf(external.Principal.Claims.Where(claim => claim.Type is "groups" or "roles").Select(claim => claim.Value)));
        return person.Subject.Length > 0 && await signIn.SignInAsync(person, context.RequestAborted) is SignInOutcome.SignedIn
            ? Results.LocalRedirect(Onward.From(context))
            : Results.Page<NotAllowedPage>(StatusCodes.Status403Forbidden);
    }

    public static IResult ShowFailed() => Results.Page<FailedPage>(StatusCodes.Status400BadRequest);
}
