using Microsoft.AspNetCore.Authorization;
using ResidentPortal.People.Access;
using ResidentPortal.People.Sessions;

namespace ResidentPortal.Studio.Shared;

/// <summary>What an endpoint of the studio asks for. All but <see cref="Begin"/> want the second factor of those who need one.</summary>
public static class StudioPolicies
{
    /// <summary>Author or above: drafts.</summary>
    public const string Write = nameof(Write);

    /// <summary>Editor or above: publish, schedule.</summary>
    public const string Publish = nameof(Publish);

    /// <summary>Administrator: people, redirects, document types.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Administrator, or manager of the teams: to agree to a role of the teams that somebody else asked for.</summary>
    public const string Agree = nameof(Agree);

    /// <summary>Anybody signed in: their own account.</summary>
    public const string Own = nameof(Own);

    /// <summary>Anybody signed in, even without the second factor they need: the pages on which it is set up.</summary>
    public const string Begin = nameof(Begin);

    /// <summary>The role that a policy asks for; null when any will do.</summary>
    internal static string? RoleFor(string? policy) => policy switch
    {
        Write => Roles.Author,
        Publish => Roles.Editor,
        Administer => Roles.Administrator,
        _ => null,
    };

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var policy in new[] { Write, Publish, Administer, Agree, Own, Begin })
        {
            options.AddPolicy(policy, build =>
            {
                build.RequireAuthenticatedUser();
                if (policy != Begin)
                    build.AddRequirements(new SecondFactor());
                if (policy == Agree)
                    build.RequireRole(Roles.Administrator, Roles.TeamManager);
                else if (RoleFor(policy) is { } role)
                    build.RequireRole(role);
            });
        }
    }
}
