namespace ResidentPortal.Authoring.Checks;

/// <summary>Addresses that the program itself answers, to which pages may link.</summary>
public sealed record ApplicationRoutes(IReadOnlyList<string> Paths)
{
    /// <summary>Those of every site, and those that its forms bring.</summary>
    public static ApplicationRoutes Of(IEnumerable<string> forms) =>
        new(["/report", "/data-protection-complaint", "/search", "/sitemap", "/sitemap.xml", "/robots.txt", .. forms]);

    /// <param name="path">Without query and fragment.</param>
    public bool Contains(string path) => Paths.Contains(path, StringComparer.Ordinal);
}
