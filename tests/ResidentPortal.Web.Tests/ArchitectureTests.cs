using System.Reflection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests;

/// <summary>
/// Arrows run one way: Web to Authoring, Reports and People; Authoring to Content; Content and Reports to Domain. Content, Reports and
/// People do not know each other.
/// </summary>
public class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Form).Assembly;
    private static readonly Assembly Content = typeof(PublishedSite).Assembly;
    private static readonly Assembly Authoring = typeof(ContentEditing).Assembly;
    private static readonly Assembly Reports = typeof(Report).Assembly;
    private static readonly Assembly People = typeof(Person).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Domain_Alone_NeedsNothingButTheLanguage() =>
        References(Domain).ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Domain_Alone_DoesNoInputOrOutput() =>
        References(Domain).Intersect(["System.Net.Http", "System.Net.Sockets", "System.Diagnostics.Process", "System.IO.FileSystem", "System.Console"]).ShouldBeEmpty();

    [Fact]
    public void Rooms_References_RunOneWay()
    {
        Ours(Content).ShouldBeSubsetOf(["ResidentPortal.Domain"]);
        Ours(Authoring).ShouldBeSubsetOf(["ResidentPortal.Content", "ResidentPortal.Domain"]);
        Ours(Reports).ShouldBeSubsetOf(["ResidentPortal.Domain"]);
        Ours(People).ShouldBeEmpty();
        Ours(Web).ShouldBe(
            ["ResidentPortal.Authoring", "ResidentPortal.Content", "ResidentPortal.Domain", "ResidentPortal.People", "ResidentPortal.Reports"],
            ignoreOrder: true);
    }

    [Fact]
    public void SourceFiles_AtMost300LinesEach() =>
        SourceFiles().Where(file => File.ReadLines(file).Count() > 300).ShouldBeEmpty();

    [Fact]
    public void Names_SayWhatAThingIs()
    {
        string[] empty = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Misc", "Common"];
        SourceFiles().SelectMany(file => Path.GetRelativePath(RepositoryRoot.Path, file).Split('/', '\\', '.')).Intersect(empty).ShouldBeEmpty();
        new[] { Domain, Content, Authoring, Reports, People, Web }.SelectMany(room => room.GetTypes()).Select(type => type.Name)
            .Where(name => !name.StartsWith('<') && Array.Exists(empty[..6], name.EndsWith)).ShouldBeEmpty();
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".mjs" or ".scss")
        .Where(file => !Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations" or "App_Data"));

    private static IEnumerable<string> References(Assembly room) => room.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Ours(Assembly room) => References(room).Where(name => name.StartsWith("ResidentPortal", StringComparison.Ordinal));
}
