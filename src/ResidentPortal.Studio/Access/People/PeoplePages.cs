using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Granting;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.People;

/// <summary>Who may use the studio: administrators invite, and give and take roles.</summary>
public sealed class PeoplePages(
    StaffAccounts accounts, TeamGrants grants, CurrentRouting routing, IAntiforgery antiforgery, IOptions<SiteOptions> site)
{
    internal const string AddressWanted = "Enter an email address in the correct format, like name@your-council.gov.uk";
    internal const string AddressTaken = "Somebody with this email address is already in the list";
    internal const string RoleWanted = "Select what this person does";
    internal const string NameWanted = "Enter the person’s name, as colleagues know them, in 100 characters or fewer";
    internal const string QueueWanted = "Select at least one queue for a team member";
    internal const string NotForYourself = "You cannot give this to yourself. Ask another administrator or a team manager";
    internal const string LastAdministrator = "This is the only administrator. Make somebody else one first";

    public Task<IResult> ShowAsync(HttpContext context) => ListAsync(context);

    public async Task<IResult> InviteAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await ListAsync(context, post.Status, [new("email", problem)], post.Fields);
        var (email, name) = (StaffEmail.Read(post.Fields.Address("email")), post.Fields.First("name"));
        var (roles, team, queues) = (StudioRoleIn(post.Fields), TeamRolesIn(post.Fields), QueuesIn(post.Fields));
        List<FieldError> errors = [];
        if (name.Length is 0 or > Person.LongestName)
            errors.Add(new("name", NameWanted));
        if (email is null)
            errors.Add(new("email", AddressWanted));
        else if (await accounts.FindAsync(email) is not null)
            errors.Add(new("email", AddressTaken));
        if (!Roles.AreGrantable([.. roles, .. team]))
            errors.Add(new("role", RoleWanted));
        if (LacksQueue(team, queues))
            errors.Add(new("queue", QueueWanted));
        if (errors.Count > 0 || await accounts.AddAsync(email!, roles, context.Who(), name: name) is not { } person)
            return await ListAsync(context, StatusCodes.Status422UnprocessableEntity, errors, post.Fields);
        if (team.Count > 0)
            await grants.AskAsync(person, team, queues, context.Who(), context.RequestAborted);
        return await LinkAsync(context, person);
    }

    public async Task<IResult> ShowPersonAsync(HttpContext context, Guid id) =>
        await accounts.FindAsync(id) is { } person ? await PageAsync(context, person) : Results.NotFound();

    /// <summary>The studio's role alone: those of the teams stay.</summary>
    public Task<IResult> ChangeRolesAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, fields) =>
        fields.First("role") is not "none" && StudioRoleIn(fields).Count == 0 ? await PageAsync(context, person, RoleWanted)
        : await accounts.ChangeRolesAsync(person, [.. StudioRoleIn(fields), .. person.Roles.Where(Roles.OfTeams.Contains)], context.Who(),
            context.RequestAborted) ? null
        : await PageAsync(context, person, LastAdministrator));

    public Task<IResult> ChangeTeamAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, fields) =>
        person.SignsInElsewhere ? null
        : LacksQueue(TeamRolesIn(fields), QueuesIn(fields)) ? await PageAsync(context, person, QueueWanted, "queue", fields)
        : await grants.AskAsync(person, TeamRolesIn(fields), QueuesIn(fields), context.Who(), context.RequestAborted)
            is GrantOutcome.ForOneself ? await PageAsync(context, person, NotForYourself, "team", fields)
        : null);

    public Task<IResult> RenameAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, fields) =>
    {
        if (fields.First("name") is not { Length: > 0 and <= Person.LongestName } name)
            return await PageAsync(context, person, NameWanted, "name", fields);
        await accounts.RenameAsync(person, name, context.Who(), context.RequestAborted);
        return null;
    });

    public Task<IResult> MakeLinkAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
        person.SignsInElsewhere ? null : await LinkAsync(context, person));

    public Task<IResult> LockAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
        await accounts.LockAsync(person, context.Who(), context.RequestAborted) ? null
        : await PageAsync(context, person, LastAdministrator));

    public Task<IResult> UnlockAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
    {
        await accounts.UnlockAsync(person, context.Who(), context.RequestAborted);
        return null;
    });

    public Task<IResult> RemoveSecondFactorAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
    {
        await accounts.RemoveSecondFactorAsync(person, context.Who(), context.RequestAborted);
        return null;
    });

    public Task<IResult> RemoveAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, fields) =>
        fields.First("sure") != "yes"
            ? await PageAsync(context, person, "Tick the box if you want to delete this account", "sure")
        : await accounts.RemoveAsync(person, context.Who(), context.RequestAborted) ? Results.LocalRedirect(StudioPaths.People)
        : await PageAsync(context, person, LastAdministrator, "sure"));

    /// <param name="change">Its own answer, or null to go back to the person's page.</param>
    private async Task<IResult> ChangeAsync(HttpContext context, Guid id, Func<Person, FieldValues, Task<IResult?>> change)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return await accounts.FindAsync(id) is { } person
            ? await change(person, post.Fields) ?? Results.LocalRedirect($"{StudioPaths.People}/{id}")
            : Results.NotFound();
    }

    private async Task<IResult> ListAsync(HttpContext context, int status = StatusCodes.Status200OK,
        IReadOnlyList<FieldError>? errors = null, FieldValues? fields = null) =>
        Results.Page<PeoplePage, PeopleModel>(new()
        {
            People = await accounts.ListAsync(context.RequestAborted),
            Errors = errors ?? [],
            Asked = await grants.ListAsync(context.RequestAborted),
            Name = fields?.First("name"),
            Email = fields?.First("email"),
            Chosen = fields is null ? [] : [fields.First("role"), .. TeamRolesIn(fields)],
            Queues = routing.Table.Queues,
            ChosenQueues = fields is null ? [] : QueuesIn(fields),
        }, status);

    private async Task<IResult> LinkAsync(HttpContext context, Person person)
    {
        var key = await accounts.MakeLinkAsync(person, context.Who(), context.RequestAborted);
        return Results.Page<LinkPage, LinkModel>(
            new() { Name = person.ShownName, Email = person.UserName!, Address = site.Value.AddressOf(WelcomePages.PathFor(key)) });
    }

    private async Task<IResult> PageAsync(
        HttpContext context, Person person, string? error = null, string field = "role", FieldValues? typed = null)
    {
        var asked = await grants.FindAsync(person.Id, context.RequestAborted);
        return Results.Page<PersonPage, PersonModel>(new()
        {
            Person = person,
            Asked = asked,
            Queues = routing.Table.Queues,
            Name = field == "name" ? typed?.First("name") : null,
            Team = field is "team" or "queue" && typed is not null ? TeamRolesIn(typed)
                : asked?.Roles ?? [.. person.Roles.Where(Roles.OfTeams.Contains)],
            ChosenQueues = field is "team" or "queue" && typed is not null ? QueuesIn(typed) : asked?.Queues ?? person.Queues,
            Error = error is null ? null : new FieldError(field, error),
        }, error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    // "none" stands for none of the studio's three.
    private static List<string> StudioRoleIn(FieldValues fields) =>
        [.. new[] { fields.First("role") }.Where(Roles.OfStudio.Contains)];

    private static List<string> TeamRolesIn(FieldValues fields) => [.. Roles.OfTeams.Where(fields.All("team").Contains)];

    private List<string> QueuesIn(FieldValues fields) =>
        [.. routing.Table.Queues.Select(queue => queue.Id).Where(fields.All("queue").Contains)];

    private static bool LacksQueue(List<string> team, List<string> queues) => team.Contains(Roles.TeamMember) && queues.Count == 0;
}
