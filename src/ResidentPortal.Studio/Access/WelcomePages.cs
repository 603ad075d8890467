using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>Setting a password with a link that works once.</summary>
public sealed class WelcomePages(WelcomeLinks links, StaffAccounts accounts, IAntiforgery antiforgery)
{
    /// <summary>The query that carries the link's key.</summary>
    private const string Key = "key";

    /// <param name="key">As it was made for the link.</param>
    public static string PathFor(string key) => $"{StudioPaths.Welcome}?{Key}={key}";

    public async Task<IResult> ShowAsync(HttpContext context) =>
        await links.FindAsync(KeyOf(context), context.RequestAborted) is { } id
            && await accounts.FindAsync(id) is { IsLocked: false, SignsInElsewhere: false } person
            ? Page(context, person)
            : Ended();

    public async Task<IResult> SetPasswordAsync(HttpContext context)
    {
        if (await links.FindAsync(KeyOf(context), context.RequestAborted) is not { } id || await accounts.FindAsync(id) is not { } person)
            return Ended();
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return Page(context, person, post.Status, new("password", problem));
        try
        {
            var password = post.Fields.Secret("password");
            var mistake = password.Length > 0 && password != post.Fields.Secret("again")
                ? new FieldError("again", "The two passwords are not the same. Enter the same one twice")
                : await accounts.SetPasswordAsync(KeyOf(context), password, context.RequestAborted) is { } wrong
                ? new FieldError("password", wrong)
                : null;
            return mistake is null
                ? Results.LocalRedirect(StudioPaths.SignIn + "?password-set")
                : Page(context, person, StatusCodes.Status422UnprocessableEntity, mistake);
        }
        catch (WelcomeLinkEndedException)
        {
            return Ended();
        }
    }

    private static string? KeyOf(HttpContext context) => context.Request.Query[Key];

    private static IResult Page(HttpContext context, Person person, int status = StatusCodes.Status200OK, FieldError? error = null) =>
        Results.Page<WelcomePage, WelcomeModel>(
            new() { PostHref = StudioPaths.Welcome + context.Request.QueryString, Email = person.UserName!, Error = error }, status);

    private static IResult Ended() => Results.Page<LinkEndedPage>(StatusCodes.Status410Gone);
}
