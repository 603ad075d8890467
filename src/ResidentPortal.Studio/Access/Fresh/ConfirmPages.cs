using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Fresh;

/// <summary>Asks somebody who is signed in to show once more that it is them, and goes on with what they were at.</summary>
internal sealed class ConfirmPages(
    FreshSignIn fresh, Confirming confirming, Passkeys passkeys, StaffAccounts accounts, IAntiforgery antiforgery)
{
    internal const string PasswordField = "confirm-password";
    internal const string CodeField = "confirm-code";
    internal const string PasskeyField = "confirm-credential";

    internal const string PasswordWrong = "This is not your password. Enter the password you sign in with";
    internal const string CodeWrong =
        "The code is not right, or it was used before. Enter the one that your app shows now, or a recovery code";
    internal const string PasskeyWrong = "We could not use this passkey. Try again";
    internal const string CouncilFirst = "Sign in again with your council account first, then select “Continue”";
    internal const string TooMany = "There were too many wrong tries. Wait 15 minutes, then try again";

    // They are asked for again: no page has a password in it.
    private static readonly string[] NotCarried = [PasswordField, CodeField, PasskeyField, "password", "again", "current"];

    /// <summary>For an endpoint that asks for a fresh sign-in.</summary>
    /// <returns>The page that asks, or null to go on.</returns>
    public async Task<IResult?> AskAsync(HttpContext context)
    {
        if (fresh.IsFresh(context))
            return null;
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
            return Results.LocalRedirect($"{StudioPaths.Confirm}?return={Uri.EscapeDataString(request.Path + request.QueryString)}");
        // What cannot be believed is refused by the page itself.
        var post = await FormPost.ReadAsync(context, antiforgery);
        return post.Problem is null ? await CheckAsync(context, post, request.Path + request.QueryString) : null;
    }

    public async Task<IResult> ShowAsync(HttpContext context) =>
        fresh.IsFresh(context) ? Results.LocalRedirect(ReturnUrl.From(context)) : await PageAsync(context, Here(context));

    public async Task<IResult> ConfirmAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(context, Here(context), error: new(PasswordField, problem), status: post.Status);
        return fresh.IsFresh(context) ? Results.LocalRedirect(ReturnUrl.From(context))
            : await CheckAsync(context, post, Here(context)) ?? Results.LocalRedirect(ReturnUrl.From(context));
    }

    /// <summary>What the browser needs to use a passkey.</summary>
    public async Task<IResult> AskForPasskeyAsync(HttpContext context) =>
        (await FormPost.ReadAsync(context, antiforgery)).Problem is null
            ? Results.Text(await passkeys.AskAsync(), "application/json")
            : Results.BadRequest();

    private static string Here(HttpContext context) => StudioPaths.Confirm + ReturnUrl.Query(context);

    private async Task<IResult?> CheckAsync(HttpContext context, FormPost post, string address)
    {
        var person = (await accounts.FindAsync(context.User.Id()))!;
        var (isAnswer, error) = (true, (FieldError?)null);
        if (post.Fields.First(PasskeyField) is { Length: > 0 } credential)
            error = await confirming.WithPasskeyAsync(person, credential) ? null : new(PasskeyField, PasskeyWrong);
        else if (post.Fields.ToDictionary().ContainsKey(PasswordField))
            error = person.SignsInElsewhere
                ? new(PasswordField, CouncilFirst)
                : await confirming.WithPasswordAsync(person, post.Fields.Secret(PasswordField), post.Fields.Code(CodeField)) switch
                {
                    ConfirmOutcome.Confirmed => null,
                    ConfirmOutcome.WrongPassword => new(PasswordField, PasswordWrong),
                    ConfirmOutcome.WrongCode => new(CodeField, CodeWrong),
                    ConfirmOutcome.Throttled => new(PasswordField, TooMany),
                };
        else
            isAnswer = false;
        if (!isAnswer || error is not null)
            return await PageAsync(context, address, post.Fields, error);
        fresh.Renew(context, person.Id);
        return null;
    }

    private async Task<IResult> PageAsync(
        HttpContext context, string address, FieldValues? fields = null, FieldError? error = null,
        int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Page<ConfirmPage, ConfirmModel>(new()
        {
            PostHref = address,
            Ways = await confirming.WaysAsync((await accounts.FindAsync(context.User.Id()))!),
            Carried =
            [
                .. (fields ?? FieldValues.Empty).ToDictionary().Where(field => !NotCarried.Contains(field.Key))
                    .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value)),
            ],
            Error = error,
        }, error is null ? StatusCodes.Status200OK : status);
}
