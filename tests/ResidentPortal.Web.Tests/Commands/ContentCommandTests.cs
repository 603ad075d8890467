using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Published;
using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>Content from files and to files, on the content of another council: a tree that this program knows little of.</summary>
public sealed class ContentCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SiteUnderTest site;

    public ContentCommandTests()
    {
        var shipped = RepositoryRoot.Combine("tests", "ResidentPortal.Authoring.Tests", "OtherCouncil");
        foreach (var file in Directory.EnumerateFiles(shipped, "*.config", SearchOption.AllDirectories))
        {
            var copy = folder.File(Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        site = SiteUnderTest.InDevelopment(("Content:Folder", folder.Path));
    }

    [Fact]
    public async Task Site_WithAnotherCouncilsContent_ShowsEveryPage()
    {
        using var client = site.Client();
        foreach (var path in site.Services.GetRequiredService<LiveSite>().Current.Pages.Select(page => page.Path).Append("/search?q=advice")
            .Append("/sitemap.xml"))
            ((int)(await client.GetAsync(path)).StatusCode).ShouldBeLessThan(500, path);
        (await client.GetStringAsync("/fenwick")).ShouldContain("our advice");
        (await client.GetAsync("/fenwick/advice")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Import_AfterEditsOnBothSides_ListsTheConflictAndBringsTheRest()
    {
        var (code, text) = await RunAsync("content", "import");
        code.ShouldBe(0);
        text.ShouldContain("note      Content/broken.config: could not be read");
        text.ShouldContain("mistake   Content/fenwick/landing.config, forgotten: ");
        text.ShouldEndWith("0 imported, 0 in conflict, 0 kept without a file");

        var editing = site.Services.GetRequiredService<ContentEditing>();
        var page = (await editing.ReadAsync(Live.Find("/fenwick/advice")!.Key, default))!;
        await editing.SaveDraftAsync(page.Node with { Name = new("Help") }, page.Version, "Ann", default);
        (await editing.PublishAsync(page.Node.Key, null, null, page.Version + 1, "Ann", default)).IsDone.ShouldBeTrue();
        Edit("Content/fenwick/advice.config", "Default=\"Advice\"", "Default=\"Guidance\"");
        Edit("Dictionary/call.config", "Call us", "Ring us");

        (code, text) = await RunAsync("content", "import");
        code.ShouldBe(3);
        text.ShouldContain("imported  Dictionary/call.config");
        text.ShouldContain("CONFLICT  Content/fenwick/advice.config  /fenwick/help: changed here and in the file: ");
        text.ShouldEndWith("1 imported, 1 in conflict, 0 kept without a file");
        (await RunAsync("content", "import", "--overwrite", "/nowhere")).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(2),
            answer => answer.Text.ShouldContain("No file holds /nowhere."));

        (code, text) = await RunAsync("content", "import", "--overwrite", "/fenwick/help");
        (code, text.Split('\n')[^1]).ShouldBe((0, "1 imported, 0 in conflict, 0 kept without a file"));

        // Whoever kept an old address, from a file or from staff, is led to the present one.
        await site.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(default);
        using var client = site.Client();
        foreach (var old in new[] { "/fenwick/advice", "/fenwick/help/", "/Fenwick/HELP" })
        {
            using var answer = await client.GetAsync(old);
            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, old);
            answer.Headers.Location!.ToString().ShouldBe("/fenwick/guidance");
        }
    }

    [Fact]
    public async Task Export_OfThatContent_WritesTheSameFiles()
    {
        site.Client().Dispose();
        using var target = new TemporaryFolder();
        var (code, text) = await RunAsync("content", "export", target.Path);
        code.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.config", SearchOption.AllDirectories))
            File.ReadAllBytes(target.File(Path.GetRelativePath(folder.Path, file))).ShouldBe(File.ReadAllBytes(file), file);
        text.ShouldEndWith("written, 0 unchanged, 0 left");

        (await RunAsync("content", "export")).Text.ShouldStartWith("0 written");
        Edit("Dictionary/call.config", "Call us", "Ring us");
        (code, text) = await RunAsync("content", "export");
        code.ShouldBe(3);
        text.ShouldStartWith("left      Dictionary/call.config: it was edited since the last import. Run 'content import' first.");
    }

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    private PublishedSite Live => site.Services.GetRequiredService<LiveSite>().Current;

    private void Edit(string file, string from, string to)
    {
        var text = File.ReadAllText(folder.File(file));
        text.ShouldContain(from);
        File.WriteAllText(folder.File(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var code = await CommandLine.Find(arguments).ShouldNotBeNull().RunAsync(site.Services, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim());
    }
}
