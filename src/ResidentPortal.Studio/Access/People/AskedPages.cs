using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Granting;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.People;

/// <summary>Roles of the teams that one person asked for and a second one agrees to, or does not.</summary>
public sealed class AskedPages(StaffAccounts accounts, TeamGrants grants, CurrentRouting routing, IAntiforgery antiforgery)
{
    internal const string SamePerson = "You asked for this yourself. Another administrator or a team manager has to agree";

    public Task<IResult> ShowAsync(HttpContext context) => PageAsync(context);

    public Task<IResult> AgreeAsync(HttpContext context, Guid id) => AnswerAsync(context, id, async person =>
        await grants.AgreeAsync(person, context.Who(), context.RequestAborted) switch
        {
            GrantOutcome.SamePerson => SamePerson,
            GrantOutcome.ForOneself => PeoplePages.NotForYourself,
            _ => null,
        });

    public Task<IResult> RefuseAsync(HttpContext context, Guid id) => AnswerAsync(context, id, async person =>
    {
        await grants.RefuseAsync(person, context.Who(), context.RequestAborted);
        return null;
    });

    /// <param name="answer">What is wrong; null when it was done, or was not waiting any more.</param>
    private async Task<IResult> AnswerAsync(HttpContext context, Guid id, Func<ResidentPortal.People.Storage.Person, Task<string?>> answer)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (await accounts.FindAsync(id) is not { } person)
            return Results.NotFound();
        return await answer(person) is { } mistake
            ? await PageAsync(context, new FieldError($"asked-{id}", mistake), StatusCodes.Status422UnprocessableEntity)
            : Results.LocalRedirect(StudioPaths.Asked);
    }

    private async Task<IResult> PageAsync(HttpContext context, FieldError? error = null, int status = StatusCodes.Status200OK) =>
        Results.Page<AskedPage, AskedModel>(new(await grants.ListAsync(context.RequestAborted), routing.Table.Queues, error), status);
}

/// <summary>What <see cref="AskedPage"/> shows.</summary>
public sealed record AskedModel(IReadOnlyList<AskedGrant> Asked, IReadOnlyList<Queue> Queues, FieldError? Error);
