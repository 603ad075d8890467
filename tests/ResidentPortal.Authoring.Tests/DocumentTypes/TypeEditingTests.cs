using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.DocumentTypes;

public class TypeEditingTests
{
    private const string TextPage = "ContentTypes/textpage.config";
    private static readonly FieldDescription Hours = new("Opening times", "Day by day", false, "content");

    [Fact]
    public async Task Change_OfAType_GoesOutToItsFileAndComesBackTheSame()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        (await here.TypeAsync("textPage")).Properties.Select(field => field.Alias).ShouldBe(["summary", "body", "reviewDate"]);
        var type = await here.TypeAsync("textPage");
        await here.DoAsync("textPage",
            (key, stamp) =>
            here.Types.DescribeAsync(key,
                new("Words & “more”", "For <b>text</b>\nand more", true, ["textPage", "event"],
                    new Dictionary<string, string> { ["content"] = "Words" }), false, stamp, "Ann", default));
        await here.DoAsync("textPage",
            (key, stamp) => here.Types.DescribeFieldAsync(key, "summary", new("In short", "", false, "content"), stamp, "Ann", default));
        await here.DoAsync("textPage",
            async (key, stamp) =>
            await here.Types.AddFieldAsync(key, "openingTimes", Hours with { NewGroup = "Visits" }, await here.DataTypeAsync("Long text"),
                stamp, "Ann", default));
        (await here.Types.MoveAsync(type.Key, "reviewDate", null, -1, "Ann", default)).IsDone.ShouldBeTrue();
        (await here.Types.MoveAsync(type.Key, null, "visits", -1, "Ann", default)).IsDone.ShouldBeTrue();

        var shaped = await here.TypeAsync("textPage");
        shaped.Properties.Select(field => (field.Alias, field.Group))
            .ShouldBe([("openingTimes", "visits"), ("summary", "content"), ("reviewDate", "content"), ("body", "content")]);
        (shaped.Name, shaped.Description, shaped.AllowAtRoot, string.Join(' ', shaped.AllowedChildren))
            .ShouldBe(("Words & “more”", "For <b>text</b>\nand more", true, "textPage event"));
        (await new ContentAudit(database.Contexts, database.Clock).ReadAsync(new(), 0, 9, default))
            .Select(entry => (entry.Action, entry.Subject))
            .ShouldContain((AuditAction.FieldAdded, "Words & “more” (textPage)"));

        using var exported = new ContentFiles();
        await database.ExportAsync(exported.Path);
        ContentFiles.AllIn(exported.Path).Except(ContentFiles.AllIn(ContentFiles.Shipped)).Select(file => file.Key)
            .ShouldBe([TextPage], "the others are byte for byte what they were");
        using var other = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await other.ImportAsync(exported.Path);
        Json(await new Shaping(other).TypeAsync("textPage")).ShouldBe(Json(shaped with { ChangedHere = false }));
        using var again = new ContentFiles();
        await other.ExportAsync(again.Path);
        again.Read(TextPage).ShouldBe(exported.Read(TextPage));
    }

    [Fact]
    public async Task Import_NewerFilesOverAChange_KeepsBoth()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        using var folder = ContentFiles.CopyOfShipped();
        await here.DoAsync("textPage", (key, stamp) =>
            here.Types.DescribeFieldAsync(key, "summary", new("In short", "Say it", true, "content"), stamp, "Ann", default));
        await here.DoAsync("textPage", async (key, stamp) =>
            await here.Types.AddFieldAsync(key, "openingTimes", Hours, await here.DataTypeAsync("Long text"), stamp, "Ann", default));
        var shaped = await here.TypeAsync("textPage");

        var same = await database.ImportAsync(folder.Path);
        (same.Imported.Count, same.Conflicts.Count).ShouldBe((0, 0));
        Json(await here.TypeAsync("textPage")).ShouldBe(Json(shaped));

        // A release brings another label and one more field; what the council did stays.
        folder.Edit(TextPage, "<Name>Body</Name>", "<Name>Main text</Name>").Edit(TextPage, "</GenericProperties>",
            """
            <GenericProperty><Key>56f30f66-0a4c-51ab-9e90-238cf0453cff</Key><Name>Author</Name><Alias>author</Alias>
            <Type>Umbraco.TextBox</Type><Mandatory>false</Mandatory><SortOrder>3</SortOrder><Tab Alias="content">Content</Tab>
            </GenericProperty></GenericProperties>
            """);
        var newer = await database.ImportAsync(folder.Path);
        newer.Conflicts.ShouldBeEmpty();
        newer.Imported.ShouldHaveSingleItem().File.ShouldBe(TextPage);
        (await here.TypeAsync("textPage")).Properties.Select(field => field.Name)
            .ShouldBe(["In short", "Main text", "Review date", "Author", "Opening times"]);

        // Both said something else of the same thing: a person settles it.
        folder.Edit(TextPage, "<Name>Summary</Name>", "<Name>Abstract</Name>");
        var clash = (await database.ImportAsync(folder.Path)).Conflicts.ShouldHaveSingleItem();
        (clash.Where.File, clash.Kind, string.Join(' ', clash.Fields)).ShouldBe((TextPage, ConflictKind.ChangedInBoth, "summary"));
        (await here.TypeAsync("textPage")).Properties[0].Name.ShouldBe("In short");
        (await database.ImportAsync(folder.Path, new(["textPage"]))).Conflicts.ShouldBeEmpty();
        (await here.TypeAsync("textPage")).ShouldSatisfyAllConditions(
            type => type.Properties.Select(field => field.Name).ShouldBe(["Abstract", "Main text", "Review date", "Author"]),
            type => type.ChangedHere.ShouldBeFalse());
    }

    [Fact]
    public async Task Import_FilesAnExportWroteAndOlderOnes_UndoNothing()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        using var folder = ContentFiles.CopyOfShipped();
        await here.DoAsync("textPage", async (key, stamp) =>
            await here.Types.AddFieldAsync(key, "openingTimes", Hours, await here.DataTypeAsync("Text"), stamp, "Ann", default));
        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBe([TextPage]);
        await here.DoAsync("textPage", (key, stamp) => here.Types.RemoveFieldAsync(key, "openingTimes", stamp, "Ann", default));
        foreach (var files in new[] { folder.Path, ContentFiles.Shipped })
        {
            var result = await database.ImportAsync(files);
            (result.Imported.Count, result.Conflicts.Count).ShouldBe((0, 0), files);
            (await here.TypeAsync("textPage")).Properties.Count.ShouldBe(3, files);
        }
    }

    [Theory]
    [InlineData("a capital letter", "OpeningTimes", TypeOutcome.NotAnAlias)]
    [InlineData("markup", "<b>", TypeOutcome.NotAnAlias)]
    [InlineData("a blank", "opening times", TypeOutcome.NotAnAlias)]
    [InlineData("nothing", "", TypeOutcome.NotAnAlias)]
    [InlineData("too long", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", TypeOutcome.NotAnAlias)]
    [InlineData("one of its own", "reviewdate", TypeOutcome.AliasTaken)]
    [InlineData("one that another page reads", "startTime", TypeOutcome.AliasKnown)]
    [InlineData("one of Umbraco's", "umbracoRedirect", TypeOutcome.AliasKnown)]
    [InlineData("a good one", "openingTimes2", TypeOutcome.Done)]
    public async Task Add_AField_TakesOnlyAnAliasThatMeansNothingYet(string described, string alias, TypeOutcome expected)
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        var stored = await here.StoredAsync("textPage");
        (await here.Types.AddFieldAsync(stored.Type.Key, alias, Hours, await here.DataTypeAsync("Link"), stored.Stamp, "Ann",
            default)).Outcome.ShouldBe(expected, described);
    }

    [Fact]
    public async Task Change_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        var stored = await here.StoredAsync("section");
        var (key, stamp, type) = (stored.Type.Key, stored.Stamp, stored.Type);
        var now = new TypeDescription(type.Name, type.Description, type.AllowAtRoot, [], new Dictionary<string, string>());
        var asked = await here.Types.DescribeAsync(key, now, false, stamp, "Ann", default);
        asked.Outcome.ShouldBe(TypeOutcome.NotSure);
        asked.Stranded.ShouldContain(stranded => stranded.Type == "helpPage" && stranded.Pages > 1 && !stranded.IsAtTop);
        var home = await here.StoredAsync("home");
        (await here.Types.DescribeAsync(home.Type.Key,
            now with { Name = "Home", AllowAtRoot = false, AllowedChildren = home.Type.AllowedChildren }, false, home.Stamp, "Ann",
            default)).Stranded.ShouldBe([new("home", 1, true)]);
        (await here.Types.DescribeAsync(key, now with { Name = " " }, false, stamp, "Ann", default)).Outcome.ShouldBe(
            TypeOutcome.NameMissing);
        (await here.Types.DescribeFieldAsync(key, "summary", Hours with { Help = new('x', 1001) }, stamp, "Ann", default)).Outcome.ShouldBe(
            TypeOutcome.TextTooLong);
        (await here.Types.DescribeFieldAsync(key, "nothing", Hours, stamp, "Ann", default)).Outcome.ShouldBe(TypeOutcome.NotFound);
        (await here.Types.AddFieldAsync(key, "blocks", Hours, await here.DataTypeAsync("Tasks"), stamp, "Ann", default)).Outcome.ShouldBe(
            TypeOutcome.NoDataType);
        (await here.Types.RemoveFieldAsync(key, "summary", stamp, "Ann", default)).Outcome.ShouldBe(TypeOutcome.FieldNeeded);
        (await here.StoredAsync("section")).Stamp.ShouldBe(stamp);

        (await here.Types.DescribeAsync(key, now, true, stamp, "Ann", default)).Outcome.ShouldBe(TypeOutcome.Done);
        (await here.Types.DescribeAsync(key, now, true, stamp, "Bob", default)).Outcome.ShouldBe(TypeOutcome.Conflict);
        (await here.Types.LastChangeAsync((await here.StoredAsync("section")).Type, default))!.Who.ShouldBe("Ann");
        (await here.StoredAsync("section")).All.AllowedBelow("section").ShouldBeEmpty();
    }

    [Fact]
    public async Task Use_OfAField_CountsPagesOnceWithDraftsAndBlocks()
    {
        using var database = await ContentDatabase.WithShippedAsync();
        var here = new Shaping(database);
        var use = new TypeUse(database.Contexts);
        (await use.PagesAsync(default))["home"].ShouldBe(1);
        var type = await here.TypeAsync("helpPage");
        (await use.PagesWithAsync(type, "openingTimes", default)).ShouldBe(0);
        await database.EditAsync("/help/noise", node => node.With("openingTimes", "Nine to five"), publish: false);
        await database.EditAsync("/help/hate-crime", node => node.With("openingTimes", "Nine to five"));
        await database.EditAsync("/help/emergency", node => node.With("openingTimes", " "));
        (await use.PagesWithAsync(type, "openingTimes", default)).ShouldBe(2);
        (await use.PagesWithAsync(await here.TypeAsync("task"), "title", default)).ShouldBe(1);
        (await use.PagesWithAsync(await here.TypeAsync("task"), "nothing", default)).ShouldBe(0);
    }

    private static string Json(DocumentType type) => System.Text.Json.JsonSerializer.Serialize(type);

    private sealed class Shaping(ContentDatabase database)
    {
        public TypeEditing Types { get; } = new(database.Contexts, database.Clock);

        public async Task<StoredType> StoredAsync(string alias)
        {
            var types = await new DraftSite(database.Contexts, database.Store, database.Clock).TypesAsync(default);
            return (await Types.FindAsync(types.Find(alias)!.Key, default))!;
        }

        public async Task<DocumentType> TypeAsync(string alias) => (await StoredAsync(alias)).Type;

        public async Task<Guid> DataTypeAsync(string name)
        {
            await using var context = database.Contexts.CreateDbContext();
            return (await DataTypes.ReadAsync(context, default)).Single(type => type.Name == name).Key;
        }

        public async Task DoAsync(string alias, Func<Guid, string, Task<TypeResult>> change)
        {
            var stored = await StoredAsync(alias);
            (await change(stored.Type.Key, stored.Stamp)).Outcome.ShouldBe(TypeOutcome.Done);
        }
    }
}
