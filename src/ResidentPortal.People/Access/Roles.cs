namespace ResidentPortal.People.Access;

/// <summary>
/// What somebody may do. An administrator is an editor too, and an editor an author; reading residents' reports is apart
/// from these and comes with none of them.
/// </summary>
public static class Roles
{
    /// <summary>Writes drafts.</summary>
    public const string Author = nameof(Author);

    /// <summary>Publishes and schedules.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Looks after people, redirects and document types.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Reads what residents reported.</summary>
    public const string ReportReader = nameof(ReportReader);

    private static readonly string[] Ladder = [Author, Editor, Administrator];

    public static IReadOnlyList<string> All { get; } = [.. Ladder, ReportReader];

    /// <summary>One of the studio's three at most, and maybe <see cref="ReportReader"/>; at least one in all.</summary>
    public static bool AreGrantable(IReadOnlyCollection<string> roles) =>
        roles.Count > 0 && roles.Distinct().Count() == roles.Count && roles.All(All.Contains) && roles.Count(Ladder.Contains) <= 1;

    /// <summary>The roles that come with these, themselves included.</summary>
    public static IReadOnlyList<string> ImpliedBy(IEnumerable<string> roles)
    {
        var held = roles.ToList();
        var rung = Array.FindLastIndex(Ladder, held.Contains);
        return [.. Ladder[..(rung + 1)], .. held.Contains(ReportReader) ? new[] { ReportReader } : []];
    }

    /// <summary>Of several, those that can be held together: the highest of the studio's, and reading reports.</summary>
    public static IReadOnlyList<string> Highest(IEnumerable<string> roles)
    {
        var given = roles.ToList();
        return [.. Array.FindLast(Ladder, given.Contains) is { } top ? new[] { top }
            : [], .. given.Contains(ReportReader) ? new[] { ReportReader }
            : []];
    }

    /// <summary>Whoever can change what residents see, or read what they sent, needs more than a password.</summary>
    public static bool NeedSecondFactor(IEnumerable<string> roles) => roles.Any(role => role != Author);
}
