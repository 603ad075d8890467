using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Granting;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access.Browser;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>Somebody's own account, and the way to a new password.</summary>
public sealed class AccountPages(OwnAccount own, StaffAccounts accounts, TeamGrants grants, Confirming confirming, Passkeys passkeys,
    SignInPace pace,
    IAntiforgery antiforgery)
{
    internal const string NameWanted = "Enter your name, as colleagues know you, in 100 characters or fewer";
    internal const string Wrong = "This is not your password. Enter the password you sign in with now";

    public async Task<IResult> ShowAsync(HttpContext context) => await PageAsync(await own.OfAsync(context));

    public async Task<IResult> RenameAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(person, post.Status, problem, "name");
        var name = post.Fields.First("name");
        if (name.Length is 0 or > Person.LongestName)
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, NameWanted, "name", name);
        if (!person.SignsInElsewhere)
            await accounts.RenameAsync(person, name, person.UserName, context.RequestAborted);
        return Results.LocalRedirect(StudioPaths.Account);
    }

    /// <summary>Leads to the page on which a password is set, with a link of its own.</summary>
    public async Task<IResult> ChangePasswordAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(person, post.Status, problem);
        if (person.SignsInElsewhere)
            return Results.LocalRedirect(StudioPaths.Account);
        if (!pace.Allows(context))
            return SignInPages.TooMany(context);
        // Whoever showed that it is them in this very request has just entered it, or used a passkey.
        if (!FreshSignIn.ConfirmedNow(context)
            && await confirming.CheckPasswordAsync(person, post.Fields.Secret("current")) is not ConfirmOutcome.Confirmed)
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, Wrong);
        var key = await accounts.MakeLinkAsync(person, person.UserName, context.RequestAborted);
        return Results.LocalRedirect(WelcomePages.PathFor(key));
    }

    private async Task<IResult> PageAsync(Person person, int status = StatusCodes.Status200OK, string? error = null,
        string field = "current", string? name = null) =>
        Results.Page<AccountPage, AccountModel>(new()
        {
            Person = person,
            Name = name ?? person.Name,
            WaitsForAgreement = await grants.FindAsync(person.Id, CancellationToken.None) is not null,
            PasskeyCount = (await passkeys.ListAsync(person)).Count,
            Errors = error is null ? [] : new[] { new FieldError(field, error) },
        }, status);
}
