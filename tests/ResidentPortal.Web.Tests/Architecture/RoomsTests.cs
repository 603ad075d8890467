using NetArchTest.Rules;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>Arrows run one way: the rooms people enter know what they stand on, and nothing below knows what is above.</summary>
public class RoomsTests
{
    /// <summary>
    /// What each project may know of the others. Content and Reports do not know each other: sensitive answers and public pages stay apart.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Domain"] = [],
        ["Settings"] = [],
        ["Sealing"] = [],
        ["Database"] = ["Settings"],
        ["Content"] = ["Database", "Domain"],
        ["Authoring"] = ["Content", "Database", "Domain", "Settings"],
        ["Reports"] = ["Database", "Domain", "Settings"],
        ["People"] = ["Database"],
        ["DesignSystem"] = [],
        ["Hosting"] = ["DesignSystem", "Domain"],
        ["Studio"] = ["Authoring", "Content", "DesignSystem", "Domain", "Hosting", "People", "Reports", "Settings"],
        ["Teams"] = ["DesignSystem", "Domain", "Hosting", "People", "Reports"],
        ["Web"] =
            ["Authoring", "Content", "Database", "DesignSystem", "Domain", "Hosting", "People", "Reports", "Sealing", "Settings", "Studio",
                "Teams"],
    };

    public static TheoryData<string> Names => [.. Rooms.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Room_Types_UseOnlyTheRoomsBelow(string room)
    {
        var others = Rooms.All.Keys.Except(MayKnow[room]).Where(other => other != room).Select(other => "ResidentPortal." + other)
            .ToArray();
        var result = Types.InAssembly(Rooms.All[room]).ShouldNot().HaveDependencyOnAny(others).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty($"{room} uses {string.Join(" or ", others)}");
        Rooms.All[room].GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("ResidentPortal", StringComparison.Ordinal))
            .ShouldBeSubsetOf(MayKnow[room].Select(other => "ResidentPortal." + other));
    }

    [Fact]
    public void Domain_Alone_NeedsNothingButTheLanguage() =>
        Rooms.All["Domain"].GetReferencedAssemblies().ShouldAllBe(name => name.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Domain_Alone_DoesNoInputOrOutput()
    {
        string[] outside =
            ["System.Net.Http", "System.Net.Sockets", "System.Diagnostics.Process", "System.IO.FileSystem", "System.Console",
                "System.Timers"];
        Rooms.All["Domain"].GetReferencedAssemblies().Select(name => name.Name!).Intersect(outside).ShouldBeEmpty();
    }
}
