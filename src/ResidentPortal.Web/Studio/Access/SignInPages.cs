using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Domain.Forms;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Reporting.Suspicion;

namespace ResidentPortal.Web.Studio.Access;

/// <summary>Signing in, step by step, and out.</summary>
public sealed class SignInPages(StaffSignIn signIn, SubmissionLimits limits, IAntiforgery antiforgery)
{
    // The same for an address without an account, a wrong password, and an account that is locked.
    internal const string Wrong = "Check your email address and password, and try again. After 10 wrong tries in a row, wait 15 minutes";
    internal const string WrongCode = "The code is not right, or it is too old. Enter the one that your app shows now";

    public IResult Show(HttpContext context) => context.User.Identity?.IsAuthenticated is true
        ? Results.LocalRedirect(StudioPaths.Local(Return(context)) ?? StudioPaths.Home)
        : SignInPage(context, passwordSet: context.Request.Query.ContainsKey("password-set"));

    public async Task<IResult> SignInAsync(HttpContext context)
    {
        // A session goes over to nobody else, not even in the same browser.
        if (context.User.Identity?.IsAuthenticated is true)
            return Show(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return SignInPage(context, post.Status, [new("email", problem)], post.Fields);
        var (email, password) = (post.Fields.First("email"), post.Fields.First("password"));
        FieldError[] missing =
        [
            .. string.IsNullOrWhiteSpace(email) ? [new FieldError("email", "Enter your email address")] : Array.Empty<FieldError>(),
            .. string.IsNullOrEmpty(password) ? [new FieldError("password", "Enter your password")] : Array.Empty<FieldError>(),
        ];
        if (missing.Length > 0)
            return SignInPage(context, StatusCodes.Status422UnprocessableEntity, missing, post.Fields);
        if (!limits.AllowsSignIn(context.Connection.RemoteIpAddress))
            return TooMany(context);
        return await signIn.WithPasswordAsync(email, password) switch
        {
            SignInOutcome.SignedIn => Results.LocalRedirect(StudioPaths.Local(Return(context)) ?? StudioPaths.Home),
            SignInOutcome.NeedsCode => Results.LocalRedirect(StudioPaths.Code + Onward(context)),
            _ => SignInPage(context, StatusCodes.Status422UnprocessableEntity, [new("email", Wrong)], post.Fields),
        };
    }

    public async Task<IResult> ShowCodeAsync(HttpContext context) =>
        await signIn.BegunByAsync() is null ? Results.LocalRedirect(StudioPaths.SignInFor(Return(context))) : CodePage(context);

    public async Task<IResult> CheckCodeAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return CodePage(context, post.Status, problem);
        if (!limits.AllowsSignIn(context.Connection.RemoteIpAddress))
            return TooMany(context);
        return await signIn.WithCodeAsync(Digits(post.Fields.First("code"))) switch
        {
            SignInOutcome.SignedIn => Results.LocalRedirect(StudioPaths.Local(Return(context)) ?? StudioPaths.Home),
            SignInOutcome.NotBegun => Results.LocalRedirect(StudioPaths.SignInFor(Return(context))),
            _ => CodePage(context, StatusCodes.Status422UnprocessableEntity, WrongCode),
        };
    }

    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (context.User.Identity?.IsAuthenticated is true)
            await signIn.SignOutAsync(context.User.Identity.Name);
        return Results.LocalRedirect(StudioPaths.SignIn);
    }

    /// <summary>What is left when blanks, which apps show between the digits, are taken out.</summary>
    internal static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    private static string? Return(HttpContext context) => context.Request.Query["return"];

    private static string Onward(HttpContext context) =>
        StudioPaths.Local(Return(context)) is { } page ? "?return=" + Uri.EscapeDataString(page) : "";

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static RazorComponentResult<SignInPage> SignInPage(
        HttpContext context, int status = StatusCodes.Status200OK, FieldError[]? errors = null, FieldValues? fields = null, bool passwordSet = false) =>
        new(new { PostHref = StudioPaths.SignIn + Onward(context), Errors = errors ?? [], Email = fields?.First("email"), PasswordSet = passwordSet }) { StatusCode = status };

    private static RazorComponentResult<CodePage> CodePage(HttpContext context, int status = StatusCodes.Status200OK, string? error = null) =>
        new(new { PostHref = StudioPaths.Code + Onward(context), Error = error }) { StatusCode = status };
}
