using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>To the council's own sign-in, and back from it.</summary>
public sealed class CouncilPages(CouncilSignIn signIn, CouncilSettings settings)
{
    internal const string Done = StudioPaths.CouncilSignIn + "/done";
    internal const string Failed = StudioPaths.CouncilSignIn + "/failed";

    public IResult Start(HttpContext context) =>
        !settings.IsOn ? Results.NotFound()
        : SignInPages.IsSignedIn(context) ? Results.LocalRedirect(ReturnUrl.From(context))
        : Results.Challenge(new() { RedirectUri = Done + ReturnUrl.Query(context) }, [CouncilAuthentication.SchemeName]);

    public async Task<IResult> DoneAsync(HttpContext context)
    {
        var vouched = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!vouched.Succeeded || SignInPages.IsSignedIn(context))
            return Results.LocalRedirect(StudioPaths.SignIn + ReturnUrl.Query(context));
        string? Claim(string name) => vouched.Principal.FindFirst(name)?.Value;
        var person = new ExternalIdentity(
            Claim(JwtRegisteredClaimNames.Sub) ?? "",
            Claim(JwtRegisteredClaimNames.Email) ?? Claim(JwtRegisteredClaimNames.PreferredUsername) ?? "",
            // Entra ID names groups in one claim and the roles of an application in the other; both can be mapped.
            settings.RolesOf(vouched.Principal.Claims.Where(claim => claim.Type is "groups" or "roles").Select(claim => claim.Value)));
        return person.Subject.Length > 0 && await signIn.SignInAsync(person, context.RequestAborted) is SignInOutcome.SignedIn
            ? Results.LocalRedirect(ReturnUrl.From(context))
            : Results.Page<NotAllowedPage>(StatusCodes.Status403Forbidden);
    }

    public static IResult ShowFailed() => Results.Page<FailedPage>(StatusCodes.Status400BadRequest);
}
