using ResidentPortal.People.Access;


namespace ResidentPortal.Studio.Access;

/// <summary>The council's own sign-in, such as Entra ID, by OpenID Connect: section "Studio:OpenIdConnect" of the settings.</summary>
/// <param name="Authority">Below it lies <c>.well-known/openid-configuration</c>.</param>
/// <param name="Groups">The id of a group, and the role of who is in it.</param>
public sealed record CouncilSettings(string Authority, string ClientId, string ClientSecret, IReadOnlyDictionary<string, string> Groups)
{
    private const string Section = "Studio:OpenIdConnect";

    /// <summary>Without an authority nobody is offered it.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <returns>The settings, and what is wrong with them: key and mend, one entry each.</returns>
    public static (CouncilSettings Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration, bool allowHttp)
    {
        var section = configuration.GetSection(Section);
        var settings = new CouncilSettings(
            section[nameof(Authority)]?.TrimEnd('/') ?? "",
            section[nameof(ClientId)] ?? "",
            section[nameof(ClientSecret)] ?? "",
            section.GetSection(nameof(Groups)).GetChildren()
                .ToDictionary(group => group.Key, group => group.Value ?? "", StringComparer.OrdinalIgnoreCase));
        var isUsed = settings.Authority.Length + settings.ClientId.Length + settings.ClientSecret.Length + settings.Groups.Count > 0;
        return (settings, isUsed ? [.. settings.Mistakes(allowHttp)] : []);
    }

    /// <summary>The roles that these groups give.</summary>
    public IReadOnlyList<string> RolesOf(IEnumerable<string> groups) =>
        Roles.Highest(groups.Where(Groups.ContainsKey).Select(group => Groups[group]));

    private IEnumerable<string> Mistakes(bool allowHttp)
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || allowHttp && address.Scheme == Uri.UriSchemeHttp))
            yield return $"{Section}:{nameof(Authority)}: give the whole https address of your sign-in, such as "
                + "https://login.microsoftonline.com/TENANT/v2.0, or take the section out.";
        if (ClientId.Length == 0)
            yield return $"{Section}:{nameof(ClientId)}: give the id under which this site is registered there.";
        if (ClientSecret.Length == 0)
            yield return $"{Section}:{nameof(ClientSecret)}: give the secret that was made for this site there.";
        if (Groups.Count == 0)
            yield return $"{Section}:{nameof(Groups)}: name at least one group and the role of who is in it, or nobody could sign in.";
        foreach (var (group, role) in Groups.Where(group => !Roles.All.Contains(group.Value)))
            yield return $"{Section}:{nameof(Groups)}:{group}: '{role}' is no role. Use one of: {string.Join(", ", Roles.All)}.";
    }
}
