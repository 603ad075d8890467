using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>Somebody's passkeys: which there are, one more, one less.</summary>
public sealed class PasskeyPages(OwnAccount own, Passkeys passkeys, StaffSignIn signIn, StaffSessions sessions, IAntiforgery antiforgery)
{
    internal const string NameWanted = "Enter a name for this passkey, such as work laptop";
    internal const string Wrong = "We could not add this passkey. Try again, or use an authenticator app";

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        return await own.MayChangeFactorsAsync(context, person) ? await PageAsync(person) : Results.Page<FactorFirstPage>();
    }

    public async Task<IResult> OfferAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        return (await FormPost.ReadAsync(context, antiforgery)).Problem is null && await own.MayChangeFactorsAsync(context, person)
            ? Results.Text(await passkeys.OfferAsync(person), "application/json")
            : Results.BadRequest();
    }

    public async Task<IResult> AddAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        if (!await own.MayChangeFactorsAsync(context, person))
            return Results.Page<FactorFirstPage>(StatusCodes.Status403Forbidden);
        var post = await FormPost.ReadAsync(context, antiforgery);
        var name = post.Fields.First("name");
        if (post.Problem is { } problem)
            return await PageAsync(person, post.Status, problem, name);
        if (name.Length == 0)
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, NameWanted, name);
        if (!await passkeys.AddAsync(person, post.Fields.First("credential"), name))
            return await PageAsync(person, StatusCodes.Status422UnprocessableEntity, Wrong, name);
        await sessions.EndAllAsync(person.Id, except: context.User.Session(), context.RequestAborted);
        await signIn.RaiseAsync(person);
        return Results.LocalRedirect(StudioPaths.Passkeys);
    }

    public async Task<IResult> RemoveAsync(HttpContext context)
    {
        var person = await own.OfAsync(context);
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (await own.MayChangeFactorsAsync(context, person))
        {
            await passkeys.RemoveAsync(person, post.Fields.First("id"));
            if (!person.TwoFactorEnabled && (await passkeys.ListAsync(person)).Count == 0)
                await sessions.LowerAsync(context.User.Session(), context.RequestAborted);
        }
        return Results.LocalRedirect(StudioPaths.Passkeys);
    }

    private async Task<IResult> PageAsync(Person person, int status = StatusCodes.Status200OK, string? error = null, string? name = null) =>
        Results.Page<PasskeysPage, PasskeysModel>(new()
        {
            All = await passkeys.ListAsync(person),
            Errors = error is null ? [] : new[] { new FieldError("name", error) },
            Name = name,
        }, status);
}
