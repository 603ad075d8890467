using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Access.Browser;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>The second step of signing in: the code of an app, or one of the codes for the day on which it is lost.</summary>
public sealed class CodePages(StaffSignIn signIn, SignInPace pace, Landing landing, IAntiforgery antiforgery)
{
    internal const string Wrong = "The code is not right, or it is too old. Enter the one that your app shows now";
    internal const string Taken =
        "This code was used already. Wait for the next code, which your app shows within half a minute, and enter that";
    internal const string WrongRecovery = "The recovery code is not right, or it was used before. Enter another one";
    internal const string TooMany =
        "There were too many wrong codes. Wait 15 minutes, sign in with a passkey, or use a browser that you have signed in with before";

    public async Task<IResult> ShowAsync(HttpContext context, bool recovery) =>
        await signIn.BegunByAsync() is null
            ? Results.LocalRedirect(StudioPaths.SignIn + ReturnUrl.Query(context))
            : Page(context, recovery);

    public async Task<IResult> CheckAsync(HttpContext context, bool recovery)
    {
        if (SignInPages.IsSignedIn(context))
            return await landing.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return Page(context, recovery, post.Status, problem);
        if (!pace.Allows(context))
            return SignInPages.TooMany(context);
        var code = post.Fields.Code("code");
        return await (recovery
            ? signIn.WithRecoveryCodeAsync(code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
            : signIn.WithCodeAsync(Digits(code))) switch
        {
            SignInOutcome.SignedIn => await landing.OfAsync(context),
            SignInOutcome.NotBegun => Results.LocalRedirect(StudioPaths.SignIn + ReturnUrl.Query(context)),
            SignInOutcome.Throttled => Page(context, recovery, StatusCodes.Status422UnprocessableEntity, TooMany),
            SignInOutcome.CodeTaken => Page(context, recovery, StatusCodes.Status422UnprocessableEntity, Taken),
            _ => Page(context, recovery, StatusCodes.Status422UnprocessableEntity, recovery ? WrongRecovery : Wrong),
        };
    }

    /// <summary>What is left when blanks, which apps show between the digits, are taken out.</summary>
    internal static string Digits(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));

    private static IResult Page(HttpContext context, bool recovery, int status = StatusCodes.Status200OK, string? error = null) =>
        Results.Page<CodePage, CodeModel>(new() { Query = ReturnUrl.Query(context), Recovery = recovery, Error = error }, status);
}
