using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.People;

/// <summary>Who may use the studio: administrators invite, and give and take roles.</summary>
public sealed class PeoplePages(StaffAccounts accounts, IAntiforgery antiforgery, IOptions<SiteOptions> site)
{
    internal const string AddressWanted = "Enter an email address in the correct format, like name@your-council.gov.uk";
    internal const string AddressTaken = "Somebody with this email address is already in the list";
    internal const string RoleWanted = "Select what this person does";
    internal const string LastAdministrator = "This is the only administrator. Make somebody else one first";

    public Task<IResult> ShowAsync(HttpContext context) => ListAsync(context);

    public async Task<IResult> InviteAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await ListAsync(context, post.Status, [new("email", problem)], post.Fields);
        var (email, roles) = (StaffEmail.Read(post.Fields.Address("email")), RolesIn(post.Fields));
        List<FieldError> errors = [];
        if (email is null)
            errors.Add(new("email", AddressWanted));
        else if (await accounts.FindAsync(email) is not null)
            errors.Add(new("email", AddressTaken));
        if (!Roles.AreGrantable(roles))
            errors.Add(new("role", RoleWanted));
        return errors.Count == 0 && await accounts.AddAsync(email!, roles, context.Who()) is { } person
            ? await LinkAsync(context, person)
            : await ListAsync(context, StatusCodes.Status422UnprocessableEntity, errors, post.Fields);
    }

    public async Task<IResult> ShowPersonAsync(Guid id) => await accounts.FindAsync(id) is { } person ? Page(person) : Results.NotFound();

    public Task<IResult> ChangeRolesAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, fields) =>
        !Roles.AreGrantable(RolesIn(fields)) ? Page(person, RoleWanted)
        : await accounts.ChangeRolesAsync(person, RolesIn(fields), context.Who(), context.RequestAborted) ? null
        : Page(person, LastAdministrator));

    public Task<IResult> MakeLinkAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
        person.SignsInElsewhere ? null : await LinkAsync(context, person));

    public Task<IResult> LockAsync(HttpContext context, Guid id) => ChangeAsync(context, id, async (person, _) =>
        await accounts.LockAsync(person, context.Who(), context.RequestAborted) ? null : Page(person, LastAdministrator));

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
        fields.First("sure") != "yes" ? Page(person, "Tick the box if you want to delete this account", "sure")
        : await accounts.RemoveAsync(person, context.Who(), context.RequestAborted) ? Results.LocalRedirect(StudioPaths.People)
        : Page(person, LastAdministrator, "sure"));

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
            Email = fields?.First("email"),
            Chosen = RolesIn(fields ?? FieldValues.Empty),
        }, status);

    private async Task<IResult> LinkAsync(HttpContext context, Person person)
    {
        var key = await accounts.MakeLinkAsync(person, context.Who(), context.RequestAborted);
        return Results.Page<LinkPage, LinkModel>(
            new() { Email = person.UserName!, Address = site.Value.AddressOf(WelcomePages.PathFor(key)) });
    }

    private static IResult Page(Person person, string? error = null, string field = "role") =>
        Results.Page<PersonPage, PersonModel>(new() { Person = person, Error = error is null ? null : new FieldError(field, error) },
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    // "none" stands for none of the studio's three.
    private static List<string> RolesIn(FieldValues fields) =>
        [.. new[] { fields.First("role"), fields.First("reports") }.Where(Roles.All.Contains)];

}
