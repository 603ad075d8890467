using ResidentPortal.Authoring.Import;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Import;

/// <summary>Three ways: the file, what is stored, and the file as it was when it was last imported.</summary>
public class ContentImportTests
{
    private const string Noise = "Content/help-noise.config";
    private const string Synonyms = "Dictionary/search-synonyms.config";

    public static TheoryData<string, bool, bool, string, ConflictKind?> Cases => new()
    {
        // described, staff changed it, the file changed, the summary afterwards, the conflict
        { "nobody changed it", false, false, "", null },
        { "only the file changed", false, true, "File", null },
        { "only staff changed it", true, false, "Staff", null },
        { "both changed it", true, true, "Staff", ConflictKind.ChangedInBoth },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Import_OfAPage_NeverLosesWhatStaffChanged(string described, bool staff, bool file, string summary,
        ConflictKind? conflict)
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        var was = (await database.PageAsync("/help/noise")).Node.Value("summary")!;
        if (staff)
            await database.EditAsync("/help/noise", node => node.With("summary", "Staff"));
        if (file)
            folder.Edit(Noise, was, "File");
        var version = await database.Store.VersionAsync(default);

        var result = await database.ImportAsync(folder.Path);

        (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBe(summary.Length > 0 ? summary : was, described);
        result.Imported.Select(imported => imported.ToString()).ShouldBe(summary == "File" ? [$"{Noise}  /help/noise"] : [], described);
        (await database.Store.VersionAsync(default)).ShouldBe(summary == "File" ? version + 1 : version, described);
        if (conflict is null)
            result.Conflicts.ShouldBeEmpty(described);
        else
        {
            var found = result.Conflicts.ShouldHaveSingleItem(described);
            (found.Where, found.Kind).ShouldBe((new ImportedFile(Noise, "/help/noise"), conflict.Value));
            found.Fields.ShouldBe(["summary"]);
        }

        var again = await database.ImportAsync(folder.Path);
        again.Imported.ShouldBeEmpty(described);
        again.Conflicts.Count.ShouldBe(result.Conflicts.Count, described);
    }

    [Theory]
    [InlineData(Noise)]
    [InlineData("/help/noise")]
    [InlineData("*")]
    public async Task Import_Overwriting_LetsTheFileWinAndKeepsTheOldVersion(string name)
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        var was = (await database.PageAsync("/help/noise")).Node.Value("summary")!;
        var page = (await database.EditAsync("/help/noise", node => node.With("summary", "Staff"))).Version;
        folder.Edit(Noise, was, "File");

        var result = await database.ImportAsync(folder.Path, name == "*" ? Overwriting.Everything : new([name]));

        (result.Conflicts.Count, result.Imported.Count).ShouldBe((0, 1));
        var now = await database.PageAsync("/help/noise");
        (now.Node.Value("summary"), now.Version).ShouldBe(("File", page + 1));
        var history = await database.Editing.HistoryAsync(now.Node.Key, default);
        history.Select(version => (version.Node.Value("summary"), version.SavedBy)).Take(2)
            .ShouldBe([("File", "import"), ("Staff", "Ann")]);
    }

    [Fact]
    public async Task Import_OverwritingWhatIsInNoFile_ImportsNothing()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        var result = await database.ImportAsync(ContentFiles.Shipped, new(["/nowhere", Noise]));
        result.Unknown.ShouldBe(["/nowhere"]);
        (await database.Store.VersionAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Import_BothMadeTheSameChange_IsNoConflict()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        var was = (await database.PageAsync("/help/noise")).Node.Value("summary")!;
        await database.EditAsync("/help/noise", node => node.With("summary", "Same"));
        folder.Edit(Noise, was, "Same");
        (await database.ImportAsync(folder.Path)).Conflicts.ShouldBeEmpty();

        // The file holds all that staff changed, and more since.
        folder.Edit(Noise, "<SortOrder>", "<SortOrder>1");
        (await database.ImportAsync(folder.Path)).Imported.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Import_FileBuiltOnAnExport_IsTakenWhereItHoldsAllThatStaffChanged()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        await database.EditAsync("/help/noise", node => node.With("summary", "Staff"));
        await database.ExportAsync(folder.Path, asHome: true);
        folder.Edit(Noise, "<SortOrder>", "<SortOrder>1");
        var result = await database.ImportAsync(folder.Path);
        (result.Imported.Count, result.Conflicts.Count).ShouldBe((1, 0));
        (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBe("Staff");
    }

    [Fact]
    public async Task Import_OldFilesAfterAnExport_DoNotUndoWhatStaffDid()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        await database.EditAsync("/help/noise", node => node.With("summary", "Staff"));
        await database.ExportAsync(folder.Path, asHome: true);
        await database.EditAsync("/help/noise", node => node.With("summary", "Staff again"));

        // First what was exported, then, as after a deployment, the files from before it.
        foreach (var files in new[] { folder.Path, ContentFiles.Shipped })
        {
            var result = await database.ImportAsync(files);
            (result.Imported.Count, result.Conflicts.Count).ShouldBe((0, 0));
            (await database.SiteAsync()).Find("/help/noise")!.Text("summary").ShouldBe("Staff again");
        }
    }

    [Fact]
    public async Task Import_PageThatSomebodyWorksOn_IsAConflict()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        await database.EditAsync("/help/noise", node => node.With("summary", "Half done"), publish: false);
        folder.Edit(Noise, "<SortOrder>", "<SortOrder>1");
        (await database.ImportAsync(folder.Path)).Conflicts.ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.HasDraft);
    }

    [Fact]
    public async Task Import_PageInTheBin_ComesBackOnlyWhenAskedTo()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        var page = await database.PageAsync("/help/noise");
        (await database.Editing.MoveToBinAsync(page.Node.Key, page.Version, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.ImportAsync(folder.Path)).Conflicts.ShouldBeEmpty("the file did not change");

        folder.Edit(Noise, "<SortOrder>", "<SortOrder>1");
        var conflict = (await database.ImportAsync(folder.Path)).Conflicts.ShouldHaveSingleItem();
        (conflict.Kind, conflict.Where.Page).ShouldBe((ConflictKind.ChangedInBoth, "/help/noise"));
        conflict.Fields.ShouldContain("Trashed");
        (await database.ImportAsync(folder.Path, new([page.Node.Key.ToString()]))).Conflicts.ShouldBeEmpty();
        (await database.SiteAsync()).Find("/help/noise").ShouldNotBeNull();
    }

    [Fact]
    public async Task Import_FileThatIsGone_KeepsThePageAndSaysSo()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        folder.Delete(Noise).Delete("DataTypes/rank.config");
        (await database.ImportAsync(folder.Path)).Gone.ShouldBe([new(Noise, "/help/noise")]);
        (await database.SiteAsync()).Find("/help/noise").ShouldNotBeNull();

        // What cannot be read is not gone.
        folder.Write(Noise, "<Content");
        (await database.ImportAsync(folder.Path)).Gone.ShouldBeEmpty();
        using var exported = new ContentFiles();
        await database.ExportAsync(exported.Path);
        exported.Read(Noise).ShouldBe(File.ReadAllText(Path.Combine(ContentFiles.Shipped, Noise)));
        File.Exists(Path.Combine(exported.Path, "DataTypes/rank.config")).ShouldBeFalse("a data type has nobody to keep it but its file");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Import_IntoADatabaseThatKnowsNoFiles_AdoptsWhatIsTheSame(DatabaseProvider kind)
    {
        using var database = await ContentDatabase.StartAsync(kind);
        using var folder = ContentFiles.CopyOfShipped();
        await database.ImportAsync(folder.Path);
        await database.ForgetFilesAsync();
        folder.Edit(Synonyms, "knife = weapon", "knife = blade").Edit(Noise, "<SortOrder>", "<SortOrder>1");
        var version = await database.Store.VersionAsync(default);

        var result = await database.ImportAsync(folder.Path);

        result.Imported.ShouldBeEmpty();
        result.Conflicts.Select(conflict => (conflict.Where.File, conflict.Kind, string.Join(' ', conflict.Fields))).ShouldBe(
            [(Noise, ConflictKind.NeverCompared, "SortOrder"), (Synonyms, ConflictKind.NeverCompared, "en-GB")]);
        (await database.Store.VersionAsync(default)).ShouldBe(version);
        folder.Edit("Content/help-emergency.config", "<SortOrder>", "<SortOrder>1");
        (await database.ImportAsync(folder.Path)).Imported.ShouldHaveSingleItem().File.ShouldBe("Content/help-emergency.config");
    }

    [Fact]
    public async Task Import_Definitions_FollowTheirFiles()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        using var folder = ContentFiles.CopyOfShipped();
        folder.Edit(Synonyms, "knife = weapon", "knife = blade").Edit(Synonyms, "Search.Synonyms", "Search.Names")
            .Edit("ContentTypes/textpage.config", "<Name>Summary</Name>", "<Name>Short</Name>")
            .Edit("DataTypes/rich-text.config", "Umbraco.RichText", "Umbraco.TinyMCE");
        // A second item of a name that is taken, which would break the lookup by name.
        folder.Write("Dictionary/second.config", folder.Read(Synonyms).Replace("5d1c0a3e", "5d1c0a3f", StringComparison.Ordinal));

        var result = await database.ImportAsync(folder.Path);

        result.Conflicts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            conflict => conflict.Where.File.ShouldBe("Dictionary/second.config"),
            conflict => conflict.Kind.ShouldBe(ConflictKind.NameIsTaken));
        result.Imported.Select(file => file.File).ShouldContain("ContentTypes/textpage.config");
        var site = await database.SiteAsync();
        site.Dictionary.Find("Search.Synonyms").ShouldBeNull();
        site.Dictionary.Find("Search.Names").ShouldNotBeNull().ShouldContain("knife = blade");
        using var exported = new ContentFiles();
        await database.ExportAsync(exported.Path);
        exported.Read("DataTypes/rich-text.config").ShouldContain("Umbraco.TinyMCE");
    }
}
