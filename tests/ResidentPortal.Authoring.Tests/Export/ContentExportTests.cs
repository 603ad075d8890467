using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Export;

public class ContentExportTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Export_OfTheShippedFiles_IsTheShippedFiles(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        await database.ImportAsync(ContentFiles.Shipped);
        using var folder = new ContentFiles();

        var first = await database.ExportAsync(folder.Path);
        first.Written.Count.ShouldBe(ContentFiles.AllIn(ContentFiles.Shipped).Count);
        ContentFiles.AllIn(folder.Path).ShouldBe(ContentFiles.AllIn(ContentFiles.Shipped));

        var second = await database.ExportAsync(folder.Path);
        (second.Written.Count, second.Unchanged).ShouldBe((0, first.Written.Count));
        var version = await database.Store.VersionAsync(default);
        (await database.ImportAsync(folder.Path)).ShouldSatisfyAllConditions(
            result => result.Imported.ShouldBeEmpty(),
            result => result.Conflicts.ShouldBeEmpty(),
            result => result.Gone.ShouldBeEmpty());
        (await database.Store.VersionAsync(default)).ShouldBe(version);
    }

    [Fact]
    public async Task Export_OfOnePage_IsItsFilesOfTheShippedOnes()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var site = await database.SiteAsync();
        var shown = site.Pages.First(page => page.DocumentType == "campaign" && page.Image("picture") is not null);
        using var folder = new ContentFiles();
        var export = new ContentExport(database.Contexts, new(System.IO.Path.GetTempPath()));
        var written = (await export.PageAsync(shown.Key, withBelow: false, folder.Path, default))!.Written;
        written.Count(file => file.StartsWith("Content/", StringComparison.Ordinal)).ShouldBe(1);
        written.ShouldContain(file => file.StartsWith("Media/", StringComparison.Ordinal));
        written.ShouldContain(file => file.StartsWith("media/", StringComparison.Ordinal));
        var shipped = ContentFiles.AllIn(ContentFiles.Shipped);
        ContentFiles.AllIn(folder.Path).ShouldBeSubsetOf(shipped);
        (await export.PageAsync(Guid.NewGuid(), withBelow: false, folder.Path, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Export_WordsOfAForm_AreThereAgainAfterAnImportElsewhere()
    {
        using var here = await ContentDatabase.WithShippedAsync();
        await new DictionaryEditing(here.Contexts, here.Clock)
            .SetAsync("Form.asb.kind.noise.Label", null, "Noise <at night> & by day", "", "Ann", default);
        using var folder = new ContentFiles();
        await here.ExportAsync(folder.Path);

        using var there = await ContentDatabase.WithShippedAsync();
        (await there.ImportAsync(folder.Path)).Conflicts.ShouldBeEmpty();
        (await there.SiteAsync()).Dictionary.Find("Form.asb.kind.noise.Label").ShouldBe("Noise <at night> & by day");
    }

    [Fact]
    public async Task Export_FromADatabaseThatKnowsNoFiles_LeavesThoseInTheFolderAsTheyAre()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        await database.ForgetFilesAsync();
        using var folder = ContentFiles.CopyOfShipped();
        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBeEmpty();
        ContentFiles.AllIn(folder.Path).ShouldBe(ContentFiles.AllIn(ContentFiles.Shipped));
    }

    [Fact]
    public async Task Export_RenamedPage_ChangesItsFileAndThePlacesBelow()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        await database.EditAsync("/help/hate-crime", node => node with { Name = new("Hatred") });
        using var folder = ContentFiles.CopyOfShipped();

        var result = await database.ExportAsync(folder.Path, asHome: true);

        result.Written.ShouldContain("Content/help-hate-crime.config");
        result.Written.ShouldContain("Content/help-hate-crime-champions.config");
        folder.Read("Content/help-hate-crime-champions.config").ShouldContain("/Hatred/");
        result.Written.Where(file => file.StartsWith("Content/", StringComparison.Ordinal))
            .ShouldAllBe(file => file.StartsWith("Content/help-hate-crime", StringComparison.Ordinal));
        var after = await database.ImportAsync(folder.Path);
        (after.Imported.Count, after.Conflicts.Count).ShouldBe((0, 0));
        (await database.SiteAsync()).RedirectFor("/help/hate-crime/champions").ShouldBe("/help/hatred/champions");
    }

    [Fact]
    public async Task Export_PagesBornHere_GetSafeNamesThatStay()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        var home = Node("Start", type: "home");
        await database.FillAsync(
            ContentOf(home, Node("../../etc/passwd", home), Node("Con", home), Node("Ärger", home), Node("Ärger", home, order: 1),
                Node("…", home)));
        using var folder = new ContentFiles();

        await database.ExportAsync(folder.Path, asHome: true);
        var names = ContentFiles.AllIn(folder.Path).Keys.Where(file => file.StartsWith("Content/", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBe(6);
        names.ShouldContain("Content/home.config");
        names.ShouldContain("Content/etc-passwd.config");
        names.ShouldNotContain("Content/con.config");
        names.ShouldAllBe(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '/' || letter == '-' || letter == '.'));
        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBeEmpty();
        (await database.ImportAsync(folder.Path)).Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../outside.config")]
    [InlineData("Content/../../outside.config")]
    [InlineData("/tmp/outside.config")]
    [InlineData("link/outside.config")]
    public async Task Export_PathThatLeadsOutOfTheFolder_WritesNothingThere(string path)
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.FillAsync(ContentOf(Node("Start", type: "home")));
        await using (var context = database.Contexts.CreateDbContext())
        {
            context.Files.Add(new() { Kind = Content.USync.USyncKind.Other, Item = "", Path = path, Bytes = [1] });
            await context.SaveChangesAsync();
        }

        using var outside = new ContentFiles();
        using var folder = new ContentFiles().Write("inner/a.txt", "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inner", "link"), outside.Path);
        await Should.ThrowAsync<IOException>(() => database.ExportAsync(Path.Combine(folder.Path, "inner")));
        Directory.GetFiles(outside.Path).ShouldBeEmpty();
        File.Exists(Path.Combine(folder.Path, "outside.config")).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_FileEditedByHandAndNotImported_IsLeftAndNamed()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        folder.Edit("Content/help-noise.config", "</Value>", "!</Value>");
        var edited = folder.Read("Content/help-noise.config");
        (await database.ExportAsync(folder.Path, asHome: true)).Edited.ShouldBe(["Content/help-noise.config"]);
        folder.Read("Content/help-noise.config").ShouldBe(edited);
    }

    [Fact]
    public async Task Export_PublishedPageWithADraft_WritesWhatIsPublished()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        await database.EditAsync("/help/noise", node => node.With("summary", "Not yet"), publish: false);
        (await database.ExportAsync(folder.Path)).Written.ShouldBeEmpty();
    }
}
