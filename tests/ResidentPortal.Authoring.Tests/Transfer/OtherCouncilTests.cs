using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Transfer;

/// <summary>A tree that another site might have: types, editors and kinds of file that this program does not know.</summary>
public class OtherCouncilTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Import_AndExport_GivesEveryFileBack(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        (await database.ImportAsync(ContentFiles.OtherCouncil)).Conflicts.ShouldBeEmpty();
        using var folder = new ContentFiles();
        await database.ExportAsync(folder.Path);
        ContentFiles.AllIn(folder.Path).ShouldBe(ContentFiles.AllIn(ContentFiles.OtherCouncil));

        var version = await database.Store.VersionAsync(default);
        var again = await database.ImportAsync(folder.Path);
        (again.Imported.Count, again.Conflicts.Count, again.Gone.Count).ShouldBe((0, 0, 0));
        (await database.Store.VersionAsync(default)).ShouldBe(version);
    }

    [Fact]
    public async Task Export_AfterAnEdit_KeepsWhatIsNotUnderstood()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = ContentFiles.CopyOf(ContentFiles.OtherCouncil);
        await database.ImportAsync(folder.Path);
        await database.EditAsync("/fenwick/advice", node => node with { Name = node.Name with { Default = "Help" } });

        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBe(
            ["Content/fenwick/advice.config", "Content/fenwick/advice/welsh-only.config", "Redirects/fenwick-advice.config",
                "Redirects/fenwick-advice-cymraeg.config"], ignoreOrder: true);

        var advice = folder.Read("Content/fenwick/advice.config");
        advice.ShouldSatisfyAllConditions(
            text => text.ShouldContain("<Name Culture=\"cy\">Cyngor</Name>"),
            text => text.ShouldContain("<Published Culture=\"cy\">false</Published>"),
            text => text.ShouldContain("{\"lat\":51.5,\"lng\":-0.1,\"zoom\":12}"),
            text => text.ShouldContain("<Path>/Fenwick/Help</Path>"),
            text => text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n'));
        folder.Read("Content/fenwick/advice/welsh-only.config").ShouldContain("<DomainFolder>/cy</DomainFolder>");
    }

    [Fact]
    public void Read_SaysWhatIsNotUnderstood()
    {
        var reading = USyncFolder.Read(ContentFiles.OtherCouncil);
        foreach (var (file, words) in new[]
        {
            ("Content/broken.config", "could not be read"), ("Content/recycled.config", "recycle bin"),
            ("ContentTypes/pages/contentPage.config", "Fenwick.MapPicker"),
            ("ContentTypes/pages/landing.config", "Umbraco.Grid"), ("Forms", "not a folder this program knows"),
            ("Members", "not a folder this program knows"),
        })
            reading.Notes.ShouldContain(note => note.File == file && note.Message.Contains(words, StringComparison.Ordinal), file);

        var problems = ContentCheck.Run(reading, ShippedRoutes.All);
        problems.ShouldContain(problem => problem.Mistake == ContentMistake.UnknownDocumentType
            && problem.File == "Content/fenwick/workflow.config");
        problems.ShouldContain(problem => problem.Mistake == ContentMistake.UnknownProperty && problem.Property == "forgotten");
    }

    [Fact]
    public void Build_HasEveryPageThatIsPublished()
    {
        var site = PublishedSite.Build(USyncFolder.Read(ContentFiles.OtherCouncil).Content, 1);
        site.Pages.Select(page => page.Path)
            .ShouldBe(["/fenwick", "/fenwick/advice", "/fenwick/whats-on-where", "/fenwick/a-type-that-is-not-here"]);
        site.Find("/fenwick")!.Html("body").ShouldSatisfyAllConditions(
            html => html.ShouldContain("href=\"/fenwick/advice\""),
            html => html.ShouldNotContain("script"),
            html => html.ShouldNotContain("style"));
    }
}
