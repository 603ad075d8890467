using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Studio.Access;

/// <summary>Setting up an app that shows codes.</summary>
public sealed class AuthenticatorPages(StaffAccounts accounts, Authenticator authenticator, StaffSignIn signIn, StaffSessions sessions, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext context) => await PageAsync(await PersonAsync(context));

    public async Task<IResult> ConfirmAsync(HttpContext context)
    {
        var person = await PersonAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(person, post.Status, problem);
        if (person.TwoFactorEnabled)
            return Results.LocalRedirect(StudioPaths.Authenticator);
        if (await authenticator.ConfirmAsync(person, SignInPages.Digits(post.Fields.First("code"))) is not { } codes)
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, SignInPages.WrongCode);
        // Other sessions know only the password.
        await sessions.EndAllAsync(person.Id, except: context.User.Session(), context.RequestAborted);
        await signIn.RaiseAsync(person);
        return new RazorComponentResult<RecoveryCodesPage>(new { Codes = codes });
    }

    private async Task<Person> PersonAsync(HttpContext context) => (await accounts.FindAsync(context.User.Id()))!;

    private async Task<IResult> PageAsync(Person person, int status = StatusCodes.Status200OK, string? error = null)
    {
        if (person.TwoFactorEnabled)
            return new RazorComponentResult<AuthenticatorOnPage>(new { CodesLeft = await authenticator.RecoveryCodesLeftAsync(person) }) { StatusCode = status };
        var secret = await authenticator.SecretAsync(person);
        return new RazorComponentResult<AuthenticatorPage>(new { Secret = secret, Address = authenticator.Address(person, secret), Error = error }) { StatusCode = status };
    }
}
