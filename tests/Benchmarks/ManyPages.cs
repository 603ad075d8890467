using System.Globalization;
using System.Xml.Linq;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>The shipped content with ten thousand pages more, whose words are the shipped pages' own.</summary>
internal static class ManyPages
{
    public const int Count = 10_000;

    /// <returns>The file of one of the pages.</returns>
    public static string Write(string folder)
    {
        var shipped = RepositoryRoot.Combine("umbraco-content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var patterns = Directory.EnumerateFiles(Path.Combine(shipped, "Content"), "help-*.config").Order(StringComparer.Ordinal)
            .Select(file => XDocument.Load(file)).Where(page => (string?)page.Root!.Element("Info")!.Element("ContentType") == "helpPage")
            .ToList();
        // Ninety-nine pages below each of a hundred: the depth and breadth of a large site.
        var help = (string?)XDocument.Load(Path.Combine(shipped, "Content", "help.config")).Root!.Attribute("Key");
        var above = Guid.Empty;
        for (var number = 0; number < Count; number++)
        {
            var page = new XDocument(patterns[number % patterns.Count]);
            var key = Key(number);
            page.Root!.SetAttributeValue("Key", key);
            page.Root.SetAttributeValue("Alias", Name(number));
            var info = page.Root.Element("Info")!;
            info.Element("NodeName")!.SetAttributeValue("Default", Name(number));
            info.Element("Parent")!.SetAttributeValue("Key", number % 100 == 0 ? help : above);
            if (number % 100 == 0)
                above = key;
            page.Root.Element("Properties")!.Element("umbracoUrlName")?.Remove();
            page.Save(FileOf(folder, number));
        }

        return FileOf(folder, Count / 2);
    }

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Page number {number}");

    private static string FileOf(string folder, int number) => Path.Combine(folder, "Content", $"{Name(number).Replace(' ', '-')}.config");

    private static Guid Key(int number) => new(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);
}
