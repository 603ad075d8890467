using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.Tests.Media;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Media;

public class MediaEditingTests
{
    private static readonly ContentNode Home = Node("Start", type: "home");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Add_APhotograph_StoresThePictureAndNotThePlace(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var (media, lists) = Library(database);
        var folder = await Folders(database).AddAsync("Hate crime", null, "Ann", default);
        var added =
            await media.AddAsync(Photo.WithAll(Photo.Jpeg, 6), "Team photo.jpeg", folder.Key, "Our team", decorative: false, "Ann",
                default);
        added.IsDone.ShouldBeTrue();
        (await media.AddAsync(Photo.Jpeg, "TEAM photo.jpg", folder.Key, "", decorative: true, "Ann", default)).IsDone.ShouldBeTrue();

        var page = await lists.ListAsync("TEAM hate-crime", 0, 10, default);
        page.Total.ShouldBe(2);
        page.Items.Select(item => item.File!.Path)
            .ShouldBe(["hate-crime/team-photo.jpg", "hate-crime/team-photo-2.jpg"], ignoreOrder: true);
        var first = page.Items.Single(item => item.Key == added.Key);
        (first.Folder, first.Name, first.AltText, first.IsDecorative, first.File!.Width, first.File.Height)
            .ShouldBe((folder.Key, "Team photo", "Our team", false, 16, 12));
        (await lists.FoldersAsync(default)).ShouldHaveSingleItem().Name.ShouldBe("Hate crime");

        await using var context = database.Contexts.CreateDbContext();
        foreach (var bytes in await context.MediaFiles.Select(file => file.Bytes).ToListAsync())
            Encoding.Latin1.GetString(bytes).ShouldNotContain(Photo.Secret, Case.Sensitive);
        (await database.SiteAsync()).Media.Image(added.Key).ShouldNotBeNull()
            .ShouldSatisfyAllConditions(image => image.Href.ShouldBe(first.Address), image => image.Alt.ShouldBe("Our team"));
        (await context.Audit.Select(row => row.Action).Distinct().ToListAsync()).ShouldBe([AuditAction.MediaAdded]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Change_Replace_AndRemove_ReachEveryPageThatShowsIt(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var (media, lists) = Library(database);
        var key = (await media.AddAsync(Photo.Jpeg, "a.jpg", null, "", decorative: false, "Ann", default)).Key;
        var item = (await lists.FindAsync(key, default)).ShouldNotBeNull();
        item.NeedsAltText.ShouldBeTrue();
        (await media.ChangeAsync(key, "Bench", "A bench", decorative: false, item.Mark, "Ann", default)).IsDone.ShouldBeTrue();
        (await media.ChangeAsync(key, "Seat", "A seat", decorative: false, item.Mark, "Ben", default)).Outcome.ShouldBe(
            MediaOutcome.Conflict);
        (await lists.FindAsync(key, default))!.ShouldSatisfyAllConditions(now => (now.Name, now.AltText, now.Address)
            .ShouldBe(("Bench", "A bench", item.Address)));

        (await media.ReplaceAsync(key, Photo.PngWithAll(1), "Ann", default)).IsDone.ShouldBeTrue();
        var replaced = (await lists.FindAsync(key, default))!;
        (replaced.Address.Split('?')[0], replaced.File!.Format, replaced.AltText).ShouldBe(("/media/a.jpg", MediaFormat.Png, "A bench"));
        replaced.Address.ShouldNotBe(item.Address, "browsers may keep the other for ever");
        (await database.SiteAsync()).Media.Image(key)!.Href.ShouldBe(replaced.Address);
        (await media.ReplaceAsync(key, "%PDF-1.7\n"u8.ToArray(), "Ann", default)).Outcome.ShouldBe(MediaOutcome.OtherKind);

        await database.EditAsync("/", node => node.With("body", "<img src=\"/media/A.jpg?v=1\">"));
        (await lists.UsedOnAsync(key, default)).ShouldBe([new(Home.Key, "Start")]);
        await database.EditAsync("/",
            node => node.With("body", "").With("image", $"[{{\"mediaKey\":\"{key.ToString().ToUpperInvariant()}\"}}]"), publish: false);
        (await media.RemoveAsync(key, force: false, "Ann", default)).Outcome.ShouldBe(MediaOutcome.IsUsed);
        (await media.RemoveAsync(key, force: true, "Ann", default)).IsDone.ShouldBeTrue();
        (await media.RemoveAsync(key, force: true, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NotFound);
        (await database.SiteAsync()).Media.Image(key).ShouldBeNull();
        (await lists.ListAsync(null, 0, 10, default)).Total.ShouldBe(0);
        (await lists.ListAsync(null, 0, 10, default, inBin: true)).Items.ShouldHaveSingleItem().InBin.ShouldBeTrue();
        (await media.RestoreAsync(key, "Ann", default)).IsDone.ShouldBeTrue();
        (await database.SiteAsync()).Media.Image(key).ShouldNotBeNull();
    }

    public static TheoryData<string, byte[], MediaOutcome> Unwanted => new()
    {
        { "a program", "MZ\u0090\0"u8.ToArray(), MediaOutcome.NotAllowed },
        { "nothing", [], MediaOutcome.NotAllowed },
        { "a web page", "<html><script>alert(1)</script></html>"u8.ToArray(), MediaOutcome.NotAllowed },
        { "a picture that would fill a phone's memory", [.. Photo.Png[..16], 0, 0, 0x20, 0, 0, 0, 0x20, 0, .. Photo.Png[24..]],
            MediaOutcome.TooManyPixels },
        { "a picture that is cut off", Photo.Jpeg[..^9], MediaOutcome.Unreadable },
        { "a picture with only a head", Photo.Png[..12], MediaOutcome.Unreadable },
    };

    [Theory, MemberData(nameof(Unwanted))]
    public async Task Add_WhatIsNotWanted_StoresNothing(string described, byte[] bytes, MediaOutcome expected)
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var (media, lists) = Library(database);
        (await media.AddAsync(bytes, "holiday.jpg", null, "", decorative: false, "Ann", default)).Outcome.ShouldBe(expected, described);
        (await lists.ListAsync(null, 0, 10, default)).Total.ShouldBe(0, described);
    }

    [Fact]
    public async Task Add_MoreThanTenMegabytes_IsRefused()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        byte[] bytes = [.. Photo.Jpeg, .. new byte[MediaEditing.LargestFile]];
        (await Library(database).Media.AddAsync(bytes, "holiday.jpg", null, "", decorative: false, "Ann", default)).Outcome.ShouldBe(
            MediaOutcome.TooLarge);
    }

    [Fact]
    public async Task Add_ADrawingWithAProgram_IsMadeSafeAndSaysSo()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var (media, lists) = Library(database);
        var added =
            await media.AddAsync(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\"><script>alert(1)</script><path d=\"M0 0h8v4z\"/></svg>"u8
                .ToArray(), "x.svg", null, "", decorative: true, "Ann", default);
        added.Removed.ShouldBe(["<script>"]);
        var item = (await lists.FindAsync(added.Key, default))!;
        Encoding.UTF8.GetString((await database.Store.ReadMediaAsync(item.File!.Path, default))!.Bytes).ShouldNotContain("alert");
        (await media.AddAsync(Photo.Jpeg, "x.jpg", added.Key, "", decorative: true, "Ann", default)).Outcome.ShouldBe(
            MediaOutcome.NoSuchFolder, "a drawing is no folder");
        (await media.ChangeAsync(added.Key, " ", "", decorative: true, item.Mark, "Ann", default)).Outcome.ShouldBe(
            MediaOutcome.NameMissing);
    }

    [Fact]
    public async Task Export_WhatWasUploaded_ComesBackTheSame()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var (media, lists) = Library(database);
        var key =
            (await media.AddAsync(Photo.Jpeg, "a.jpg", (await Folders(database).AddAsync("Parks", null, "Ann", default)).Key, "A bench",
                decorative: false, "Ann", default)).Key;
        using var folder = new ContentFiles();
        await database.ExportAsync(folder.Path);
        using var elsewhere = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await elsewhere.ImportAsync(folder.Path);
        var (there, here) = ((await Library(elsewhere).Lists.FindAsync(key, default))!, (await lists.FindAsync(key, default))!);
        (there.Name, there.AltText, there.Folder, there.Address).ShouldBe((here.Name, here.AltText, here.Folder, here.Address));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Move_ToAnotherFolder_KeepsTheAddress(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var (media, lists) = Library(database);
        var folders = Folders(database);
        var parks = (await folders.AddAsync("Parks", null, "Ann", default)).Key;
        var benches = (await folders.AddAsync("Benches", parks, "Ann", default)).Key;
        (await folders.AddAsync(" benches ", parks, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NameTaken);
        (await folders.AddAsync("Benches", null, "Ann", default)).IsDone.ShouldBeTrue("another place");
        (await folders.AddAsync("Trees", Guid.NewGuid(), "Ann", default)).Outcome.ShouldBe(MediaOutcome.NoSuchFolder);
        (await folders.RenameAsync(benches, "BENCHES", "Ann", default)).IsDone.ShouldBeTrue("it may keep its own name");
        (await folders.RenameAsync(parks, "benches", "Ann", default)).Outcome.ShouldBe(MediaOutcome.NameTaken);
        (await folders.RenameAsync(benches, " ", "Ann", default)).Outcome.ShouldBe(MediaOutcome.NameMissing);
        (await folders.RenameAsync(Guid.NewGuid(), "Trees", "Ann", default)).Outcome.ShouldBe(MediaOutcome.NotFound);
        (await folders.RenameAsync(benches, "Benches", "Ann", default)).IsDone.ShouldBeTrue();
        var key = (await media.AddAsync(Photo.Jpeg, "a.jpg", parks, "", decorative: false, "Ann", default)).Key;
        var before = (await lists.FindAsync(key, default))!;

        (await media.MoveAsync(key, benches, "Ann", default)).IsDone.ShouldBeTrue();
        (await lists.FindAsync(key, default))!.ShouldSatisfyAllConditions(now => now.Folder.ShouldBe(benches),
            now => now.Address.ShouldBe(before.Address));
        (await lists.ListAsync(null, 0, 10, default, folder: parks)).Total.ShouldBe(0);
        var listed = await lists.ListAsync(null, 0, 10, default, folder: benches);
        (listed.Total, listed.Undescribed).ShouldBe((1, 1));
        listed.Folders.Select(folder => (folder.Path, folder.Files, folder.IsEmpty))
            .ShouldBe([("Benches", 0, true), ("Parks", 0, false), ("Parks / Benches", 1, false)]);
        (await lists.UndescribedAsync([key], 10, default)).ShouldHaveSingleItem().Key.ShouldBe(key);

        (await folders.RemoveAsync(benches, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NotEmpty);
        (await folders.RemoveAsync(key, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NotFound, "a picture is no folder");
        (await media.RemoveAsync(key, force: false, "Ann", default)).IsDone.ShouldBeTrue();
        (await folders.RemoveAsync(benches, "Ann", default)).IsDone.ShouldBeTrue("what is in the bin does not count");
        (await media.MoveAsync(key, null, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NotFound);
        (await media.RestoreAsync(key, "Ann", default)).IsDone.ShouldBeTrue();
        (await lists.ListAsync(null, 0, 10, default, folder: ListedFolder.None)).Items.ShouldHaveSingleItem().Folder.ShouldBeNull(
            "its folder is gone");
        (await media.MoveAsync(key, benches, "Ann", default)).Outcome.ShouldBe(MediaOutcome.NoSuchFolder);
    }

    private static (MediaEditing Media, MediaLists Lists) Library(ContentDatabase database) =>
        (new(database.Contexts, database.Clock), new(database.Contexts, new LiveSite()));

    private static MediaFolders Folders(ContentDatabase database) => new(database.Contexts, database.Clock);

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Home));
        return database;
    }
}
