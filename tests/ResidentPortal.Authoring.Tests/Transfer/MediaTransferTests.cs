using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.Tests.Media;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Transfer;

/// <summary>Files of media items go the way that pages go: three-way in, byte for byte out.</summary>
public class MediaTransferTests
{
    private const string Lamp = "media/campaigns/lamp.svg";
    private const string Path = "campaigns/lamp.svg";
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\"><path d=\"M0 0\" /></svg>";

    public static TheoryData<string, bool, bool, bool, ConflictKind?> Cases => new()
    {
        // described, replaced here, the file changed, the file wins, the conflict
        { "nobody changed it", false, false, false, null },
        { "only the file changed", false, true, true, null },
        { "only replaced here", true, false, false, null },
        { "both", true, true, false, ConflictKind.ChangedInBoth },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Import_OfAFile_NeverLosesWhatWasReplacedHere(string described, bool here, bool there, bool wins,
        ConflictKind? conflict)
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = Folder();
        await database.ImportAsync(folder.Path);
        if (here)
            await ReplaceAsync(database, [1, 2, 3]);
        if (there)
            folder.Edit(Lamp, "M0 0", "M1 1");
        var before = await BytesAsync(database);

        var result = await database.ImportAsync(folder.Path);

        result.Imported.Select(file => file.File).ShouldBe(wins ? [Lamp] : [], described);
        result.Conflicts.Select(found => (found.Where.File, (ConflictKind?)found.Kind))
            .ShouldBe(conflict is null ? [] : [(Lamp, conflict)], described);
        (await BytesAsync(database)).ShouldBe(wins ? File.ReadAllBytes(System.IO.Path.Combine(folder.Path, Lamp)) : before, described);
        (await database.ImportAsync(folder.Path)).Imported.ShouldBeEmpty(described);
        if (conflict is null)
            return;
        (await database.ImportAsync(folder.Path, new([Lamp]))).Imported.ShouldHaveSingleItem(described);
        (await BytesAsync(database)).ShouldNotBe(before, described);
    }

    [Fact]
    public async Task Export_FileReplacedHere_IsWrittenUnlessTheOneThereWasEdited()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = Folder();
        await database.ImportAsync(folder.Path);
        await ReplaceAsync(database, [1, 2, 3]);

        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBe([Lamp]);
        File.ReadAllBytes(System.IO.Path.Combine(folder.Path, Lamp)).ShouldBe([1, 2, 3]);
        (await database.ExportAsync(folder.Path, asHome: true)).Written.ShouldBeEmpty();

        folder.Write(Lamp, Drawing);
        (await database.ExportAsync(folder.Path, asHome: true)).Edited.ShouldBe([Lamp]);
        folder.Read(Lamp).ShouldBe(Drawing);
        (await database.ImportAsync(folder.Path)).Imported.ShouldHaveSingleItem();
        (await database.ImportAsync(folder.Delete(Lamp).Path)).Gone.ShouldHaveSingleItem().File.ShouldBe(Lamp);
    }

    [Fact]
    public async Task Import_HostileDrawing_IsStoredCleanedAndIsNoNewsAgain()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = Folder().Write(Lamp, Drawing.Replace("<path", "<script>alert(1)</script><path", StringComparison.Ordinal));
        USyncFolder.Read(folder.Path).Notes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(note => note.File.ShouldBe(Lamp), note => note.Message.ShouldContain("<script>"));

        await database.ImportAsync(folder.Path);

        System.Text.Encoding.UTF8.GetString(await BytesAsync(database)).ShouldBe(Drawing);
        var again = await database.ImportAsync(folder.Path);
        (again.Imported.Count, again.Conflicts.Count).ShouldBe((0, 0));
        folder.Write(Lamp, Drawing.Replace("M0 0", "M1 1", StringComparison.Ordinal));
        (await database.ImportAsync(folder.Path)).Imported.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Import_Photograph_IsStoredWithoutItsPlaceAndIsNoNewsAgain()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = Folder();
        var file = System.IO.Path.Combine(folder.Path, Lamp);
        File.WriteAllBytes(file, Photo.WithAll(Photo.Jpeg, 1));
        await database.ImportAsync(folder.Path);
        (await BytesAsync(database)).ShouldBe(Photo.Jpeg);
        (await database.ImportAsync(folder.Path)).Imported.ShouldBeEmpty();
        (await database.ExportAsync(folder.Path, asHome: true))
            .ShouldSatisfyAllConditions(home => home.Written.ShouldNotContain(Lamp), home => home.Edited.ShouldBeEmpty());

        // As in a database from before this was taken out of imported files.
        await ReplaceAsync(database, File.ReadAllBytes(file), isBasis: true);
        (await database.ImportAsync(folder.Path)).Imported.ShouldHaveSingleItem();
        (await BytesAsync(database)).ShouldBe(Photo.Jpeg);

        using var elsewhere = new ContentFiles();
        (await database.ExportAsync(elsewhere.Path)).Written.ShouldContain(Lamp);
        File.ReadAllBytes(System.IO.Path.Combine(elsewhere.Path, Lamp)).ShouldBe(Photo.Jpeg);
        (await database.ImportAsync(elsewhere.Path))
            .ShouldSatisfyAllConditions(again => again.Imported.ShouldNotContain(one => one.File == Lamp),
                again => again.Conflicts.ShouldBeEmpty());

        File.WriteAllBytes(file, Photo.Jpeg[..^9]);
        USyncFolder.Read(folder.Path).Notes.ShouldHaveSingleItem().Message.ShouldContain("is damaged");
    }

    [Theory]
    [InlineData("no item names it", "media/campaigns/other.svg", Drawing)]
    [InlineData("not a kind that is allowed", "media/campaigns/other.svg", "<html><script>alert(1)</script></html>")]
    public async Task Import_FileThatIsNotForTheSite_StaysOutside(string described, string file, string text)
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        using var folder = Folder().Write(file, text);
        (await database.ImportAsync(folder.Path)).Imported.ShouldNotContain(imported => imported.File == file, described);
        (await database.Store.ReadPublishedAsync(default)).MediaFiles.ShouldHaveSingleItem(described).Path.ShouldBe(Path);
    }

    [Fact]
    public void Read_FileThatIsTooLarge_IsNotedAndLeftOut()
    {
        using var folder = Folder();
        using (var file = File.OpenWrite(System.IO.Path.Combine(folder.Path, Lamp)))
            file.SetLength(InspectedMedia.LargestFile + 1);
        var reading = USyncFolder.Read(folder.Path);
        reading.Notes.ShouldHaveSingleItem().Message.ShouldContain("larger than 10 MB");
        reading.Content.MediaFiles.ShouldNotContain(file => file.Path == Path);
    }

    private static ContentFiles Folder() => new ContentFiles().Write(Lamp, Drawing).Write("Media/lamp.config", $"""
        <Media Key="11111111-2222-3333-4444-555555555555" Alias="Lamp" Level="1">
          <Info><ContentType>umbracoMediaVectorGraphics</ContentType><NodeName Default="Lamp" /></Info>
          <Properties><umbracoFile><Value>/{Lamp}</Value></umbracoFile><decorative><Value>1</Value></decorative></Properties>
        </Media>
        """);

    private static async Task<byte[]> BytesAsync(ContentDatabase database) => (await database.Store.ReadMediaAsync(Path, default))!.Bytes;

    private static async Task ReplaceAsync(ContentDatabase database, byte[] bytes, bool isBasis = false)
    {
        await using var context = database.Contexts.CreateDbContext();
        var row = await context.MediaFiles.SingleAsync(file => file.Path == Path);
        (row.Bytes, row.Fingerprint) = (bytes, InspectedMedia.Fingerprint(bytes));
        if (isBasis)
            row.Basis = row.Fingerprint;
        await context.SaveChangesAsync();
    }
}
