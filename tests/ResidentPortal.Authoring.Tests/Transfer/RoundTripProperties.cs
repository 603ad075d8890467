using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Transfer;

public class RoundTripProperties
{
    private static readonly Guid Key = Guid.NewGuid();

    [Fact]
    public void Read_OfAPageWrittenOverAnother_IsThatPage() =>
        Prop.ForAll(AnyContent.Node(Key).ToArbitrary(), AnyContent.Node(Key).ToArbitrary(), (before, after) =>
        {
            var basis = Write(before, null);
            AnyContent.Describe(Read(basis)).ShouldBe(AnyContent.Describe(before));
            var written = Write(after, basis);
            AnyContent.Describe(Read(written)).ShouldBe(AnyContent.Describe(after));
            Write(after, written).ShouldBeSameAs(written);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Import_OfAnExport_IsTheSameContent()
    {
        foreach (var content in AnyContent.Set.Sample(12, 20))
        {
            using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
            await database.FillAsync(content);
            using var folder = new ContentFiles();
            await database.ExportAsync(folder.Path);
            var reading = USyncFolder.Read(folder.Path);
            // A page's address may be one that a redirect of the set has; the page is there then, and the redirect is not needed.
            AnyContent.Describe(reading.Content).ShouldBe(AnyContent.Describe(content with { Redirects = reading.Content.Redirects }));

            using var elsewhere = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
            (await elsewhere.ImportAsync(folder.Path)).Conflicts.ShouldBeEmpty();
            using var second = new ContentFiles();
            await elsewhere.ExportAsync(second.Path);
            ContentFiles.AllIn(second.Path).ShouldBe(ContentFiles.AllIn(folder.Path));
            foreach (var again in new[] { database, elsewhere })
            {
                var result = await again.ImportAsync(folder.Path);
                (result.Imported.Count, result.Conflicts.Count).ShouldBe((0, 0));
            }
        }
    }

    private static byte[] Write(ContentNode node, byte[]? basis) =>
        new USyncWriter(new([node]), new([basis is null ? node : Read(basis)])).Write(node, basis);

    private static ContentNode Read(byte[] bytes) => new USyncContent((_, _) => { }).Read(USyncFile.Parse("", bytes));
}
