using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.DataMap;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.DataMap;

/// <summary>The documents about data protection say what the code does.</summary>
public class DataDocumentsTests(SiteUnderTest site)
{
    private static readonly string Folder = RepositoryRoot.Combine("docs", "data-protection");
    private static readonly DataTables Tables = new(ShippedCouncil.Forms, new(ShippedCouncil.Routing), ShippedCouncil.Periods);

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Documents))]
    public void Tables_OfADocument_AreUpToDate(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        text.ShouldContain("<!-- table ");
        new DataDocuments(Tables).Update(text).ShouldBe(text, "Run: ResidentPortal.Web data-map update docs/data-protection");
    }

    [Fact]
    public void Template_LeavesToTheCouncilWhatOnlyItKnows() =>
        new[] { "record-of-processing.md", "dpia.md" }.ShouldAllBe(name => File.ReadAllText(Path.Combine(Folder, name))
            .Split("☐ Council:", StringSplitOptions.None).Length > 10);

    [Fact]
    public async Task Update_OfACouncilsCopy_LeavesItsOwnWords()
    {
        using var copy = new TemporaryFolder();
        await File.WriteAllTextAsync(copy.File("ours.md"), "Ours.\n\n<!-- table cookies -->\nold\n<!-- end of table -->\n\nOurs too.\n");
        var output = new StringWriter();

        (await CommandLine.Find(["data-map", "update", copy.Path])!.RunAsync(site.Services, output, default)).ShouldBe(0);
        (await CommandLine.Find(["data-map", "update", copy.Path])!.RunAsync(site.Services, output, default)).ShouldBe(0);

        output.ToString()
            .ShouldBe($"These were brought up to date: ours.md.{Environment.NewLine}The tables are up to date.{Environment.NewLine}");
        var text = await File.ReadAllTextAsync(copy.File("ours.md"));
        text.ShouldStartWith("Ours.\n\n<!-- table cookies -->\n\n| Name |");
        text.ShouldEndWith("|\n\n<!-- end of table -->\n\nOurs too.\n");
        text.ShouldNotContain("old");
    }

    [Theory]
    [InlineData("<!-- table cakes -->\n<!-- end of table -->\n", "There is no table “cakes”.")]
    [InlineData(null, "It could not be done: Could not find a part of the path")]
    public async Task Update_ThatCannotBeDone_SaysWhy(string? document, string why)
    {
        using var copy = new TemporaryFolder();
        if (document is not null)
            await File.WriteAllTextAsync(copy.File("one.md"), document);
        var output = new StringWriter();

        (await CommandLine.Find(["data-map", "update", document is null ? copy.File("none") : copy.Path])!
            .RunAsync(site.Services, output, default)).ShouldBe(1);

        output.ToString().ShouldStartWith(why);
    }
}
