namespace ResidentPortal.People.Access;

/// <summary>
/// What somebody may do. An administrator is an editor too, and an editor an author. The roles of the teams are apart from these, and come
/// with none of them: whoever writes pages or looks after people sees no report by that.
/// </summary>
public static class Roles
{
    /// <summary>Writes drafts.</summary>
    public const string Author = nameof(Author);

    /// <summary>Publishes and schedules.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Looks after people, redirects and document types.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Reads and takes what residents reported to the queues that they are given.</summary>
    public const string TeamMember = nameof(TeamMember);

    /// <summary>Answers for the queues: sees what waits in all of them, but nothing that is restricted to another one.</summary>
    public const string TeamManager = nameof(TeamManager);

    /// <summary>Answers for what is kept of people: sees who opened which report.</summary>
    public const string PrivacyOfficer = nameof(PrivacyOfficer);

    private static readonly string[] Ladder = [Author, Editor, Administrator];

    /// <summary>The studio's three, from least to most.</summary>
    public static IReadOnlyList<string> OfStudio => Ladder;

    /// <summary>Those of the teams, each of which a second person has to agree to.</summary>
    public static IReadOnlyList<string> OfTeams { get; } = [TeamMember, TeamManager, PrivacyOfficer];

    public static IReadOnlyList<string> All { get; } = [.. Ladder, .. OfTeams];

    /// <summary>One of the studio's three at most, and any of the teams'; at least one in all.</summary>
    public static bool AreGrantable(IReadOnlyCollection<string> roles) =>
        roles.Count > 0 && roles.Distinct().Count() == roles.Count && roles.All(All.Contains) && roles.Count(Ladder.Contains) <= 1;

    /// <summary>The roles that come with these, themselves included.</summary>
    public static IReadOnlyList<string> ImpliedBy(IEnumerable<string> roles)
    {
        var held = roles.ToList();
        var rung = Array.FindLastIndex(Ladder, held.Contains);
        return [.. Ladder[..(rung + 1)], .. OfTeams.Where(held.Contains)];
    }

    /// <summary>Of several, those that can be held together: the highest of the studio's, and all of the teams'.</summary>
    public static IReadOnlyList<string> Highest(IEnumerable<string> roles)
    {
        var given = roles.ToList();
        return [.. Array.FindLast(Ladder, given.Contains) is { } top ? new[] { top }
            : [], .. OfTeams.Where(given.Contains)];
    }

    /// <summary>Whoever can change what residents see, or read what they sent, needs more than a password.</summary>
    public static bool NeedSecondFactor(IEnumerable<string> roles) => roles.Any(role => role != Author);
}
