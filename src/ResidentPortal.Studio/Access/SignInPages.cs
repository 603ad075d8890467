using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Access.Browser;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>Signing in with a password or a passkey, and out.</summary>
public sealed class SignInPages(StaffSignIn signIn, Passkeys passkeys, SignInPace pace, IOptions<CouncilSignInOptions> council,
    Landing landing, IAntiforgery antiforgery)
{
    // The same for an address without an account, a wrong password, and an account that is locked or throttled.
    internal const string Wrong =
        "Check your email address and password, and try again. After 10 wrong tries in a row, wait 15 minutes or sign in with a passkey";
    internal const string PasskeyWanted =
        "This account needs its passkey. Select “Sign in with a passkey”. If you have lost it, ask one of the administrators of the site";
    internal const string PasskeyWrong = "We could not use this passkey. Try again, or sign in with your password";

    public async Task<IResult> ShowAsync(HttpContext context) => IsSignedIn(context)
        ? await landing.OfAsync(context)
        : Page(context, passwordSet: context.Request.Query.ContainsKey("password-set"));

    public async Task<IResult> SignInAsync(HttpContext context)
    {
        // A session goes over to nobody else, not even in the same browser.
        if (IsSignedIn(context))
            return await ShowAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return Page(context, post.Status, [new("email", problem)], post.Fields);
        var (email, password) = (post.Fields.Address("email"), post.Fields.Secret("password"));
        FieldError[] missing =
        [
            .. email.Length == 0 ? [new FieldError("email", "Enter your email address")] : Array.Empty<FieldError>(),
            .. password.Length == 0 ? [new FieldError("password", "Enter your password")] : Array.Empty<FieldError>(),
        ];
        if (missing.Length > 0)
            return Page(context, StatusCodes.Status422UnprocessableEntity, missing, post.Fields);
        if (!pace.Allows(context))
            return TooMany(context);
        return await signIn.WithPasswordAsync(email, password) switch
        {
            SignInOutcome.SignedIn => await landing.OfAsync(context),
            SignInOutcome.NeedsCode => Results.LocalRedirect(StudioPaths.Code + ReturnUrl.Query(context)),
            SignInOutcome.NeedsPasskey =>
                Page(context, StatusCodes.Status422UnprocessableEntity, [new("email", PasskeyWanted)], post.Fields),
            _ => Page(context, StatusCodes.Status422UnprocessableEntity, [new("email", Wrong)], post.Fields),
        };
    }

    public async Task<IResult> AskForPasskeyAsync(HttpContext context) =>
        IsSignedIn(context) || (await FormPost.ReadAsync(context, antiforgery)).Problem is not null ? Results.BadRequest()
        : Results.Text(await passkeys.AskAsync(), "application/json");

    public async Task<IResult> SignInWithPasskeyAsync(HttpContext context)
    {
        if (IsSignedIn(context))
            return await ShowAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return Page(context, post.Status, [new("email", problem)], post.Fields);
        return await signIn.WithPasskeyAsync(post.Fields.First("credential")) is SignInOutcome.SignedIn
            ? await landing.OfAsync(context)
            : Page(context, StatusCodes.Status422UnprocessableEntity, [new("email", PasskeyWrong)]);
    }

    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (IsSignedIn(context))
            await signIn.SignOutAsync(context.User.Identity!.Name);
        return Results.LocalRedirect(StudioPaths.SignIn);
    }

    internal static bool IsSignedIn(HttpContext context) => context.User.Identity?.IsAuthenticated is true;

    internal static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private IResult Page(
        HttpContext context, int status = StatusCodes.Status200OK, FieldError[]? errors = null, FieldValues? fields = null,
        bool passwordSet = false) => Results.Page<SignInPage, SignInModel>(new()
        {
            Query = ReturnUrl.Query(context),
            Errors = errors ?? [],
            Email = fields?.First("email"),
            PasswordSet = passwordSet,
            WithCouncil = council.Value.IsOn,
        }, status);
}
