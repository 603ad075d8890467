using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>Setting up an app that shows codes, and giving it up.</summary>
public sealed class AuthenticatorPages(
    OwnAccount own, Authenticator authenticator, Passkeys passkeys, StaffSignIn signIn, StaffSessions sessions, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        return await own.MayChangeFactorsAsync(context, person) ? await PageAsync(person) : Results.Page<FactorFirstPage>();
    }

    public async Task<IResult> ConfirmAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        if (!await own.MayChangeFactorsAsync(context, person))
            return Results.Page<FactorFirstPage>(StatusCodes.Status403Forbidden);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(person, post.Status, problem);
        if (person.TwoFactorEnabled)
            return Results.LocalRedirect(StudioPaths.Authenticator);
        if (await authenticator.ConfirmAsync(person, CodePages.Digits(post.Fields.Code("code"))) is not { } codes)
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, CodePages.Wrong);
        // Other sessions may know only the password.
        await sessions.EndAllAsync(person.Id, except: context.User.Session(), context.RequestAborted);
        await signIn.RaiseAsync(person);
        return Results.Page<RecoveryCodesPage, IReadOnlyList<string>>(codes);
    }

    public async Task<IResult> NewCodesAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return person.TwoFactorEnabled && context.User.HasSecondFactor()
            ? Results.Page<RecoveryCodesPage, IReadOnlyList<string>>(await authenticator.NewRecoveryCodesAsync(person))
            : Results.LocalRedirect(StudioPaths.Authenticator);
    }

    /// <summary>For a new phone. Without another factor the session counts from then on as one with a password only.</summary>
    public async Task<IResult> RemoveAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (person.TwoFactorEnabled && context.User.HasSecondFactor())
        {
            await authenticator.RemoveAsync(person);
            if ((await passkeys.ListAsync(person)).Count == 0)
            {
                await sessions.EndAllAsync(person.Id, except: context.User.Session(), context.RequestAborted);
                await sessions.LowerAsync(context.User.Session(), context.RequestAborted);
            }
        }
        return Results.LocalRedirect(StudioPaths.Authenticator);
    }

    private async Task<IResult> PageAsync(Person person, int status = StatusCodes.Status200OK, string? error = null)
    {
        if (person.TwoFactorEnabled)
            return Results.Page<AuthenticatorOnPage, int>(await authenticator.RecoveryCodesLeftAsync(person), status);
        var secret = await authenticator.SecretAsync(person);
        return Results.Page<AuthenticatorPage, AuthenticatorModel>(
            new() { Secret = secret, Address = authenticator.Address(person, secret), Error = error }, status);
    }
}
