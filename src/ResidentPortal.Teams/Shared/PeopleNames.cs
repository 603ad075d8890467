using ResidentPortal.People.Accounts;

namespace ResidentPortal.Teams.Shared;

/// <summary>Turns the user names of the audit into the names by which colleagues know people.</summary>
public sealed class PeopleNames(StaffAccounts accounts)
{
    private Dictionary<string, string>? names;

    /// <returns>The user name itself where there is no such account any more, or it was done on the command line.</returns>
    public async Task<string> OfAsync(string who, CancellationToken cancellation) => (await AllAsync(cancellation))(who);

    /// <inheritdoc cref="OfAsync"/>
    public async Task<Func<string, string>> AllAsync(CancellationToken cancellation)
    {
        names ??= (await accounts.ListAsync(cancellation)).ToDictionary(person => person.UserName!, person => person.ShownName);
        return who => names.GetValueOrDefault(who, who);
    }
}
