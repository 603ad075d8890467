using Microsoft.AspNetCore.Authorization;
using ResidentPortal.People.Access;
using ResidentPortal.People.Sessions;

namespace ResidentPortal.Teams.Access;

/// <summary>What an address of the teams' room asks for. All want the second factor.</summary>
public static class TeamPolicies
{
    /// <summary>Any role of the teams.</summary>
    public const string Enter = "Teams." + nameof(Enter);

    /// <summary>A member or a manager: reports, as far as they are for their queues.</summary>
    public const string Reports = "Teams." + nameof(Reports);

    /// <summary>A manager or the privacy officer: who opened what.</summary>
    public const string Openings = "Teams." + nameof(Openings);

    /// <summary>A manager or the privacy officer: what is kept until when, and legal holds.</summary>
    public const string Retention = "Teams." + nameof(Retention);

    /// <summary>
    /// The privacy officer: finding, handing over and erasing what is held of somebody, and complaints about data protection.
    /// </summary>
    public const string Rights = "Teams." + nameof(Rights);

    /// <summary>Who did what in the whole site.</summary>
    public const string Audit = "Teams." + nameof(Audit);

    /// <summary>A manager or the privacy officer: the second person, who agrees to what a privacy officer has decided.</summary>
    public const string Agreeing = "Teams." + nameof(Agreeing);

    /// <summary>A manager alone: what is about whole queues.</summary>
    public const string Manage = "Teams." + nameof(Manage);

    /// <summary>To warn whoever visits: such a warning follows somebody who never hears of it, so a manager answers for it.</summary>
    public const string WarnOfVisits = "Teams." + nameof(WarnOfVisits);

    internal static IReadOnlyList<string> RolesFor(string policy) => policy switch
    {
        Enter => Roles.OfTeams,
        Reports => [Roles.TeamMember, Roles.TeamManager],
        Openings or Retention or Agreeing => [Roles.TeamManager, Roles.PrivacyOfficer],
        Rights or Audit => [Roles.PrivacyOfficer],
        Manage or WarnOfVisits => [Roles.TeamManager],
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy."),
    };

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var policy in new[] { Enter, Reports, Openings, Retention, Rights, Audit, Agreeing, Manage, WarnOfVisits })
        {
            options.AddPolicy(policy, build =>
                build.RequireAuthenticatedUser().AddRequirements(new SecondFactor()).RequireRole(RolesFor(policy)));
        }
    }
}
