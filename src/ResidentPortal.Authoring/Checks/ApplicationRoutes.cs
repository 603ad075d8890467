namespace ResidentPortal.Authoring.Checks;

/// <summary>Addresses that the program itself answers, to which pages may link.</summary>
public sealed record ApplicationRoutes(IReadOnlyList<string> Paths)
{
    public static ApplicationRoutes Default { get; } = new(
    [
        "/report",
        "/report/asb",
        "/report/hate-crime",
        "/search",
        "/sitemap",
        "/sitemap.xml",
        "/robots.txt",
        "/asb-case-review/check",
        "/asb-case-review/apply",
        "/asb-case-review/printable-form",
    ]);

    /// <param name="path">Without query and fragment.</param>
    public bool Contains(string path) => Paths.Contains(path, StringComparer.Ordinal);
}
