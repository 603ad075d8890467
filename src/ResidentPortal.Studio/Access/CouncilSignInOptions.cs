using System.ComponentModel.DataAnnotations;
using ResidentPortal.People.Access;
using ResidentPortal.Settings;

namespace ResidentPortal.Studio.Access;

/// <summary>The council's own sign-in, such as Entra ID, by OpenID Connect: section "Studio:OpenIdConnect" of the settings.</summary>
public sealed class CouncilSignInOptions : IValidatableObject
{
    public const string Section = "Studio:OpenIdConnect";

    private const string AddressWanted =
        "Give the whole https address of your sign-in, such as https://login.microsoftonline.com/TENANT/v2.0, or remove the section.";

    /// <summary>Its configuration is at <c>.well-known/openid-configuration</c> below this address.</summary>
    [RegularExpression(@"https?://\S+", ErrorMessage = AddressWanted)]
    public string? Authority { get; set; }

    public string ClientId { get; set; } = "";

    [Secret]
    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// The id of a group, and the role of who is in it: for a member of a team with the id of the queue, as in <c>TeamMember:asb-team</c>.
    /// </summary>
    public Dictionary<string, string> Groups { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Without an authority nobody is offered it.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>The roles that these groups give.</summary>
    public IReadOnlyList<string> RolesOf(IEnumerable<string> groups) =>
        Roles.Highest(Mapped(groups).Select(mapped => mapped.Role));

    /// <summary>The ids of the queues that these groups give.</summary>
    public IReadOnlyList<string> QueuesOf(IEnumerable<string> groups) =>
        [.. Mapped(groups).Select(mapped => mapped.Queue).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order()];

    private IEnumerable<(string Role, string? Queue)> Mapped(IEnumerable<string> groups) =>
        groups.Where(Groups.ContainsKey).Select(group => Read(Groups[group]));

    private static (string Role, string? Queue) Read(string mapped) =>
        mapped.Split(':', 2) is [var role, var queue] ? (role, queue) : (mapped, null);

    // Only a role of the teams has queues, and a member of a team without one would see nothing.
    private static bool CanBeUsed(string mapped) => Read(mapped) switch
    {
        (Roles.TeamMember, var queue) => queue is { Length: > 0 } && !queue.Any(char.IsWhiteSpace),
        (Roles.TeamManager, { } queue) => queue.Length > 0 && !queue.Any(char.IsWhiteSpace),
        (var role, null) => Roles.All.Contains(role),
        _ => false,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn && ClientId.Length + ClientSecret.Length + Groups.Count == 0)
            yield break;
        if (!IsOn)
            yield return new(AddressWanted, [nameof(Authority)]);
        // Who signs in, and the secret, go over https alone.
        else if (!validationContext.IsDevelopment() && !Authority!.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            yield return new($"“{Authority}” cannot be used. {AddressWanted}", [nameof(Authority)]);
        if (ClientId.Length == 0)
            yield return new("Give the id under which this site is registered there.", [nameof(ClientId)]);
        if (ClientSecret.Length == 0)
            yield return new("Give the secret that was made for this site there.", [nameof(ClientSecret)]);
        if (Groups.Count == 0)
            yield return new("Name at least one group and the role of who is in it, or nobody could sign in.", [nameof(Groups)]);
        foreach (var (group, role) in Groups.Where(group => !CanBeUsed(group.Value)))
            yield return new(
                $"“{role}” is not a role. Use one of: {string.Join(", ", Roles.All)}. Give {Roles.TeamMember} with the id of a "
                + $"queue, as in {Roles.TeamMember}:QUEUE.", [$"{nameof(Groups)}:{group}"]);
    }
}
