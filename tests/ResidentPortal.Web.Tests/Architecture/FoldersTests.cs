using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>Somebody new finds the room for a change from the folders: so they say the namespaces, and do not go in circles.</summary>
public partial class FoldersTests
{
    private const int Longest = 300;

    public static TheoryData<string> Rooms => [.. Architecture.Rooms.All.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void Folders_OfOneProject_DoNotNeedEachOtherInACircle(string room) =>
        FolderCircles.In(TypeGraph.Of(Architecture.Rooms.All[room]).Uses).ShouldBeEmpty();

    [Fact]
    public void Circles_OfMadeUpTypes_AreFoundWithWhatMakesThem() =>
        FolderCircles.In([("A.One", "B.Two"), ("B.Two", "C.Three"), ("C.Three", "A.Four"), ("C.Three", "D.Five"), ("A.One", "A.Four")])
            .ShouldBe(["A -> B: One uses Two", "B -> C: Two uses Three", "C -> A: Three uses Four"]);

    [Fact]
    public void Graph_OfThisProject_SeesWhatMethodsUse() =>
        TypeGraph.Of(Assembly.GetExecutingAssembly()).Uses.ShouldContain((typeof(FoldersTests).FullName!, typeof(TypeGraph).FullName!));

    [Fact]
    public void Namespaces_OfSourceFiles_AreTheirFolders() =>
        Sources.Files("src", "tests").Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !Sources.Name(file).StartsWith("tests/Benchmarks/", StringComparison.Ordinal))
            .Select(file => (File: Sources.Name(file), Space: Namespace().Match(File.ReadAllText(file)).Groups[1].Value))
            .Where(file => file.Space.Length > 0 && file.Space != Sources.FolderOf(file.File))
            .ShouldBeEmpty();

    [Fact]
    public void SourceFiles_AtMost300LinesEach() =>
        Sources.Files("src").Where(file => File.ReadLines(file).Count() > Longest).Select(Sources.Name).ShouldBeEmpty();

    [Fact]
    public void Names_SayWhatAThingIs()
    {
        string[] empty = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Misc", "Common"];
        Sources.Files("src").SelectMany(file => Sources.Name(file).Split('/', '.')).Intersect(empty).ShouldBeEmpty();
        Architecture.Rooms.All.Values.SelectMany(room => room.GetTypes()).Select(type => type.Name)
            .Where(name => !name.StartsWith('<') && Array.Exists(empty[..6], name.EndsWith)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
