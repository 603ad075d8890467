using System.Globalization;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Granting;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Web.Commands;

/// <summary>A command about the accounts of staff.</summary>
public abstract class UserCommand : Command
{
    internal const string NotAnAddress = "That is not an email address. It looks like name@your-council.gov.uk.";

    public sealed override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await RunAsync(scope.ServiceProvider.GetRequiredService<StaffAccounts>(), scope.ServiceProvider, output, cancellationToken);
    }

    protected abstract Task<int> RunAsync(StaffAccounts accounts, IServiceProvider services, TextWriter output,
        CancellationToken cancellationToken);

    protected static async Task WriteLinkAsync(StaffAccounts accounts, IServiceProvider services, Person person, TextWriter output,
        CancellationToken cancellationToken)
    {
        var key = await accounts.MakeLinkAsync(person, Who, cancellationToken);
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        await output.WriteLineAsync($"Use this link to set a password. It works once, within {WelcomeLink.Lifetime.TotalHours} hours:");
        await output.WriteLineAsync(site.AddressOf(WelcomePages.PathFor(key)));
    }

    protected static async Task<Person?> FindAsync(StaffAccounts accounts, string email, TextWriter output)
    {
        var person = StaffEmail.Read(email) is { } address ? await accounts.FindAsync(address) : null;
        if (person is null)
            await output.WriteLineAsync("There is no account with this address. 'user list' shows those there are.");
        return person;
    }
}

/// <summary>Lets somebody into the studio.</summary>
/// <param name="queues">Ids of queues, for a role of the teams. Somebody in the studio has to agree to such a role.</param>
public sealed class AddUser(string email, IReadOnlyList<string> roles, IReadOnlyList<string> queues) : UserCommand
{
    /// <summary>The command that these options name, or null when they cannot be read.</summary>
    public static AddUser? Find(string email, string[] options) => options.Length is > 0 and <= 100 && options.Length % 2 == 0
        && options.Chunk(2).All(pair => pair[0] is "--role" or "--queue")
            ? new(email, Named(options, "--role"), Named(options, "--queue"))
            : null;

    private static IReadOnlyList<string> Named(string[] options, string name) =>
        [.. options.Chunk(2).Where(pair => pair[0] == name).Select(pair => pair[1])];

    protected override async Task<int> RunAsync(StaffAccounts accounts, IServiceProvider services, TextWriter output,
        CancellationToken cancellationToken)
    {
        if (StaffEmail.Read(email) is not { } address)
        {
            await output.WriteLineAsync(NotAnAddress);
            return 2;
        }
        if (!Roles.AreGrantable(roles))
        {
            await output.WriteLineAsync(
                $"Use one of these roles: {string.Join(", ", Roles.All)}. Those of the teams may be given beside another.");
            return 2;
        }
        var known = services.GetRequiredService<CurrentRouting>().Table.Queues.Select(queue => queue.Id).ToList();
        if (queues.Except(known).Any() || roles.Contains(Roles.TeamMember) && queues.Count == 0)
        {
            await output.WriteLineAsync($"Give {Roles.TeamMember} with one of these queues: {string.Join(", ", known)}.");
            return 2;
        }
        if (await accounts.AddAsync(address, [.. roles.Where(Roles.OfStudio.Contains)], Who) is not { } person)
        {
            await output.WriteLineAsync("There is an account with this address already. 'user link' prints a new link for it.");
            return 1;
        }
        await WriteLinkAsync(accounts, services, person, output, cancellationToken);
        if (roles.Any(Roles.OfTeams.Contains))
        {
            await services.GetRequiredService<TeamGrants>()
                .AskAsync(person, [.. roles.Where(Roles.OfTeams.Contains)], queues, Who, cancellationToken);
            await output.WriteLineAsync("An administrator or a team manager has to agree to the role of the teams, in the studio at:");
            await output.WriteLineAsync(services.GetRequiredService<IOptions<SiteOptions>>().Value.AddressOf(StudioPaths.Asked));
        }
        return 0;
    }
}

/// <summary>Prints a new link for setting a password.</summary>
public sealed class LinkUser(string email) : UserCommand
{
    protected override async Task<int> RunAsync(StaffAccounts accounts, IServiceProvider services, TextWriter output,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(accounts, email, output) is not { } person)
            return 1;
        if (person.SignsInElsewhere)
        {
            await output.WriteLineAsync("The council's own sign-in looks after this account: it has no password here.");
            return 1;
        }
        await WriteLinkAsync(accounts, services, person, output, cancellationToken);
        return 0;
    }
}

/// <summary>Lists who may sign in.</summary>
public sealed class ListUsers : UserCommand
{
    protected override async Task<int> RunAsync(StaffAccounts accounts, IServiceProvider services, TextWriter output,
        CancellationToken cancellationToken)
    {
        var people = await accounts.ListAsync(cancellationToken);
        if (people.Count == 0)
            await output.WriteLineAsync($"There is nobody yet. Add the first with 'user add EMAIL --role {Roles.Administrator}'.");
        foreach (var person in people)
        {
            var last = person.LastSignedInAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
            await output.WriteLineAsync(
                $"{person.UserName,-40}  {string.Join(", ", person.Roles),-28}  {(person.IsLocked ? "locked" : "")}  last signed in: "
                + $"{last}");
        }
        return 0;
    }
}

/// <summary>Deletes an account.</summary>
public sealed class RemoveUser(string email) : UserCommand
{
    protected override async Task<int> RunAsync(StaffAccounts accounts, IServiceProvider services, TextWriter output,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(accounts, email, output) is not { } person)
            return 1;
        if (!await accounts.RemoveAsync(person, Who, cancellationToken))
        {
            await output.WriteLineAsync("This is the only administrator. Add another one first.");
            return 1;
        }
        await output.WriteLineAsync("The account is deleted, and its sessions have ended.");
        return 0;
    }
}
