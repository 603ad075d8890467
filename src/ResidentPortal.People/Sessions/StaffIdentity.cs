using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ResidentPortal.People.Access;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Sessions;

/// <summary>Who is signed in, as the site's pages see it.</summary>
public static class StaffIdentity
{
    /// <summary>How somebody signed in (RFC 8176), as Identity's own sign-in says it.</summary>
    internal const string Method = "amr";
    internal const string SeveralFactors = "mfa";

    private const string SessionId = "session";
    private const string SignedIn = "signed-in";
    private const string Queue = "queue";

    /// <summary>The account's id.</summary>
    public static Guid Id(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>As colleagues know them; the address of somebody who has given no name.</summary>
    public static string ShownName(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.GivenName)!;

    /// <summary>The ids of the queues whose reports they see.</summary>
    public static IReadOnlySet<string> Queues(this ClaimsPrincipal person) =>
        person.FindAll(Queue).Select(queue => queue.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The session that this request belongs to.</summary>
    public static Guid Session(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(SessionId)!);

    /// <summary>Null for accounts that the council looks after: its sign-in may let in whoever sits there, and asks for nothing.</summary>
    public static DateTimeOffset? SignedInAt(this ClaimsPrincipal person) =>
        person.FindFirstValue(SignedIn) is { } moment
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(moment, CultureInfo.InvariantCulture))
            : null;

    public static bool HasSecondFactor(this ClaimsPrincipal person) => person.HasClaim(Method, SeveralFactors);

    /// <summary>Holds a role that asks for a second factor, and has not given one.</summary>
    public static bool LacksSecondFactor(this ClaimsPrincipal person) =>
        !person.HasSecondFactor() && Roles.NeedSecondFactor(person.FindAll(ClaimTypes.Role).Select(role => role.Value));

    /// <summary>Roles are read from the account at each request, so that a change of them holds at once.</summary>
    internal static ClaimsPrincipal Of(Person person, StaffSession session) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(ClaimTypes.Name, person.UserName!),
            new(ClaimTypes.GivenName, person.ShownName),
            new(SessionId, session.Id.ToString()),
            .. person.SignsInElsewhere ? [] : new[] { new Claim(SignedIn, Moment(session.SignedInAt)) },
            .. session.HasSecondFactor ? new[] { new Claim(Method, SeveralFactors) } : [],
            .. Roles.ImpliedBy(person.Roles).Select(role => new Claim(ClaimTypes.Role, role)),
            .. person.Queues.Select(queue => new Claim(Queue, queue)),
        ],
        IdentityConstants.ApplicationScheme));

    private static string Moment(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
