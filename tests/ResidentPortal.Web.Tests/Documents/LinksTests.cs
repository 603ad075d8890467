using System.Text.RegularExpressions;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Documents;

/// <summary>What the documents point at is there.</summary>
public partial class LinksTests
{
    public static TheoryData<string> Files => [.. Markdown.Files];

    public static TheoryData<string> Guides => [.. Markdown.Guides];

    [Theory, MemberData(nameof(Files))]
    public void Links_OfADocument_LeadSomewhere(string file)
    {
        var text = Markdown.Read(file);
        Markdown.Links(text).Where(link => !Leads(file, text, link)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Guides))]
    public void Paths_InAGuide_AreThere(string file) =>
        Markdown.Code(Markdown.Read(file))
            .Where(code => PathOfTheRepository().IsMatch(code) && !code.EndsWith("/App_Data", StringComparison.Ordinal))
            .Where(path => !Exists(RepositoryRoot.Combine(path))).ShouldBeEmpty();

    [Fact]
    public void House_InReadme_HasEveryProject() =>
        Markdown.TableBelow(Markdown.Read("README.md"), "The house").Select(row => row[0].Trim('`'))
            .ShouldBe(Projects(), ignoreOrder: true);

    [Fact]
    public void Folders_InTheListOfWhereThingsAre_AreThere()
    {
        var top = "";
        var named = new List<string>();
        foreach (var line in Markdown.CodeBelow(Markdown.Read("docs/contributing.md"), "Where things are"))
        {
            var name = line.Trim().Split(' ')[0];
            top = line.StartsWith(' ') ? top : name;
            named.Add(line.StartsWith(' ') ? $"{top}/{name}" : name);
        }
        named.Where(folder => !Directory.Exists(RepositoryRoot.Combine(folder))).ShouldBeEmpty();
        named.Where(folder => folder.Count(letter => letter == '/') == 1)
            .ShouldBe(Projects().Select(project => "src/" + project), ignoreOrder: true);
    }

    [Fact]
    public void Anchors_OfHeadings_AreAsOnGitHub() =>
        Markdown.Anchors("# The council's own sign-in\n```\n# no heading\n```\n## HTTPS, proxies, `several` servers\n")
            .ShouldBe(["the-councils-own-sign-in", "https-proxies-several-servers"]);

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file));

    private static bool Leads(string file, string text, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var target = Path.GetFullPath(path, Path.GetDirectoryName(RepositoryRoot.Combine(file))!);
        if (path.Length > 0 && !Exists(target))
            return false;
        return anchor.Length == 0 || Markdown.Anchors(path.Length > 0 ? File.ReadAllText(target) : text).Contains(anchor);
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"^(src|tests|docs|umbraco-content|wwwroot)(/[\w.-]+)+$")]
    private static partial Regex PathOfTheRepository();
}
