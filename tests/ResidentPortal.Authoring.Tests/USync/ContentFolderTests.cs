using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Tests;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.USync;

public class ContentFolderTests
{
    [Fact]
    public void Locate_Published_IsBesideTheProgram()
    {
        using var root = new ContentFiles().Write("umbraco-content/a.txt", "");
        ContentFolder.Locate(null, root.Path).Path.ShouldBe(Path.Combine(root.Path, "umbraco-content"));
    }

    [Fact]
    public void Locate_FromSource_IsAtTheTopOfTheRepository()
    {
        using var root = new ContentFiles().Write("umbraco-content/a.txt", "").Write("src/Web/a.txt", "");
        ContentFolder.Locate("", Path.Combine(root.Path, "src", "Web")).Path.ShouldBe(Path.Combine(root.Path, "umbraco-content"));
    }

    [Fact]
    public void Locate_ConfiguredAndMissing_NamesTheSetting()
    {
        using var root = new ContentFiles();
        Should.Throw<DirectoryNotFoundException>(() =>
            ContentFolder.Locate("elsewhere", root.Path)).Message.ShouldContain("Content:Folder");
    }
}
