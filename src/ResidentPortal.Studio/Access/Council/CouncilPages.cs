using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using ResidentPortal.Hosting.Failures;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>To the council's own sign-in, and back from it.</summary>
internal sealed partial class CouncilPages(
    CouncilSignIn signIn, Confirming confirming, FreshSignIn fresh, Landing landing, TimeProvider time,
    IOptions<CouncilSignInOptions> settings,
    IOptionsMonitor<OpenIdConnectOptions> options, ILogger<CouncilPages> log)
{
    internal const string Done = StudioPaths.CouncilSignIn + "/done";
    internal const string Again = "again";
    internal const string Failed = StudioPaths.CouncilSignIn + "/failed";

    public async Task<IResult> StartAsync(HttpContext context) =>
        !settings.Value.IsOn ? Results.NotFound()
        : SignInPages.IsSignedIn(context) && !IsAgain(context) ? await landing.OfAsync(context)
        : !await AnswersAsync(context.RequestAborted) ? Results.Page<FailedPage>(StatusCodes.Status503ServiceUnavailable)
        : IsAgain(context) ? Results.Challenge(
            new OpenIdConnectChallengeProperties { RedirectUri = $"{Done}?{Again}", Prompt = "login", MaxAge = TimeSpan.Zero },
            [CouncilAuthentication.SchemeName])
        : Results.Challenge(new() { RedirectUri = Done + ReturnUrl.Query(context) }, [CouncilAuthentication.SchemeName]);

    public async Task<IResult> DoneAsync(HttpContext context)
    {
        var external = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (external.Succeeded && IsAgain(context) && SignInPages.IsSignedIn(context))
            return await ConfirmAsync(context, external.Principal);
        if (!external.Succeeded || SignInPages.IsSignedIn(context))
            return Results.LocalRedirect(StudioPaths.SignIn + ReturnUrl.Query(context));
        string? Claim(string name) => external.Principal.FindFirst(name)?.Value;
        // Entra ID names groups in one claim and the roles of an application in the other; both can be mapped.
        var groups = external.Principal.Claims.Where(claim => claim.Type is "groups" or "roles").Select(claim => claim.Value).ToList();
        var person = new ExternalIdentity(
            Claim(JwtRegisteredClaimNames.Sub) ?? "",
            Claim(JwtRegisteredClaimNames.Email) ?? Claim(JwtRegisteredClaimNames.PreferredUsername) ?? "",
            settings.Value.RolesOf(groups))
        {
            Queues = settings.Value.QueuesOf(groups),
            Name = Claim(JwtRegisteredClaimNames.Name) ?? "",
        };
        return person.Subject.Length > 0 && await signIn.SignInAsync(person, context.RequestAborted) is SignInOutcome.SignedIn
            ? await landing.OfAsync(context)
            : Results.Page<NotAllowedPage>(StatusCodes.Status403Forbidden);
    }

    // In a tab of its own: what they were at waits in the other.
    private async Task<IResult> ConfirmAsync(HttpContext context, ClaimsPrincipal external)
    {
        if (!IsFresh(external)
            || !await confirming.WithCouncilAsync(context.User.Id(), external.FindFirst(JwtRegisteredClaimNames.Sub)?.Value ?? ""))
            return Results.Page<NotConfirmedPage>(StatusCodes.Status403Forbidden);
        fresh.Renew(context, context.User.Id());
        return Results.Page<ConfirmedPage>();
    }

    // When they last gave a password there, which a provider that is asked for an age has to say (OpenID Connect Core, section 2). The
    // address on which it is asked goes through the browser, so an answer without it is not believed.
    private bool IsFresh(ClaimsPrincipal external) =>
        long.TryParse(external.FindFirst(JwtRegisteredClaimNames.AuthTime)?.Value, CultureInfo.InvariantCulture, out var at)
        && time.GetUtcNow().ToUnixTimeSeconds() - at <= FreshSignIn.Lifetime.TotalSeconds;

    private static bool IsAgain(HttpContext context) => context.Request.Query.ContainsKey(Again);

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
