using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Exporting;

/// <summary>Files of reports: what is in them, for whom, and for how long.</summary>
public class ExportTests
{
    private static readonly Seer Member = new("mia", new HashSet<string> { "noise" }, false);
    private static readonly Seer Police = new("pat", new HashSet<string> { "police" }, false);
    private static readonly Seer Manager = new("max", new HashSet<string>(), true);
    private static readonly IReadOnlyList<ExportColumn> All = Enum.GetValues<ExportColumn>();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    public void Write_OfWhatASpreadsheetTakesForAFormula_IsHarmlessAndWhole(string typed)
    {
        ExportFile file = new(ExportFormat.Csv, [ExportColumn.Reference, ExportColumn.Answers]);
        var text = Encoding.UTF8.GetString(
            [.. file.Write([new([new(ExportColumn.Reference, []), new(ExportColumn.Answers, [new(null, typed)])])]), .. file.End()]);
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        csv.Read().ShouldBeTrue();
        csv.GetField(1).ShouldBe("Answers");
        csv.Read().ShouldBeTrue();
        csv.GetField(1)!.ShouldBe("'" + typed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task MakeNextAsync_OfEveryFormat_HasWhatTheFilterFindsAtTheLevelOfTheQueue(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        List<string> all = [];
        for (var i = 0; i < 60; i++)
            all.Add((await reports.AcceptAsync(Submissions.WithReceipt($"Drum {i}, “loud”,\n<script>") with
            {
                Ward = "Hendon",
                Routing = new RoutingDecision(
                    [new(Submissions.Noise, ["Noise"]), new(Submissions.Police, ["Noise"])], ["Noise"], "noise"),
            })).ToString());
        await reports.AcceptAsync(Submissions.With("About staff", new() { Anonymous = true }, Submissions.Housing));

        var csv = Encoding.UTF8.GetString(await FileAsync(reports, ExportFormat.Csv, Member, All));
        csv.ShouldContain("Ada Marker");
        csv.ShouldContain("Drum 7");
        csv.ShouldContain("Hendon");
        csv.ShouldNotContain("About staff");
        using (var read = new CsvReader(new StringReader(csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture))
        {
            read.Read();
            List<string> found = [];
            while (read.Read())
                found.Add(read.GetField(0)!);
            found.ShouldBe(all, ignoreOrder: true);
        }

        var summary = Encoding.UTF8.GetString(await FileAsync(reports, ExportFormat.Json, Police, All));
        summary.ShouldNotContain("Marker");
        summary.ShouldNotContain("Drum");
        summary.ShouldNotContain("Hendon");
        using (var json = JsonDocument.Parse(summary))
            json.RootElement.GetArrayLength().ShouldBe(60);

        var page = await FileAsync(reports, ExportFormat.Page, Manager, [ExportColumn.Reference, ExportColumn.Answers]);
        var shown = await ExportedReports.ReadAsync(One(page), default);
        shown.Count.ShouldBe(60, "what is restricted is not in it");
        shown.ShouldAllBe(one => one.Fields.Count == 2);

        var entries = await reports.InDatabaseAsync(db => db.Audit.AsNoTracking()
            .Where(e => e.Action == AuditAction.Exported || e.Action == AuditAction.ExportAsked || e.Action == AuditAction.ExportFetched)
            .ToListAsync());
        entries.Count(e => e.Action == AuditAction.Exported && e.Who == "pat" && e.Detail == "police").ShouldBe(60);
        entries.Count(e => e.Action == AuditAction.ExportFetched).ShouldBe(3);
        entries.Single(e => e.Action == AuditAction.ExportAsked && e.Who == "mia").Detail!.ShouldEndWith("kind=noise");
        // Nothing of it can be read in the database.
        var parts = await reports.InDatabaseAsync(db => db.ExportParts.AsNoTracking().ToListAsync());
        parts.ShouldAllBe(part => !Encoding.UTF8.GetString(part.Content).Contains("Drum", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FetchAsync_BySomebodyElseOrTooLate_GivesNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.Anonymous());
        var (exports, maker) = (reports.Get<Exports>(), reports.Get<ExportMaker>());
        var id = (await exports.AskAsync(Order(ExportFormat.Csv, All), Member))!.Value;
        (await exports.FetchAsync(id, Member)).ShouldBeNull("it is not made yet");
        (await exports.FindAsync(id, "max")).ShouldBeNull();
        await maker.MakeNextAsync();
        (await maker.MakeNextAsync()).ShouldBeFalse();
        (await exports.FetchAsync(id, Manager)).ShouldBeNull("it is another's");
        (await exports.FetchAsync(id, Member with { Own = new HashSet<string> { "police" } })).ShouldBeNull("they left the team");
        (await exports.FetchAsync(id, Member)).ShouldNotBeNull();
        var made = (await exports.FindAsync(id, "mia"))!;
        (made.Done, made.Total, made.Reason).ShouldBe((1, 1, "For the case review"));

        reports.Clock.Advance(Exports.Stays);
        (await exports.FetchAsync(id, Member)).ShouldBeNull();
        (await exports.FindAsync(id, "mia"))!.State.ShouldBe(ExportState.Ended);
        await maker.EndAsync();
        (await reports.InDatabaseAsync(db => db.ExportParts.CountAsync())).ShouldBe(0);
        (await reports.InDatabaseAsync(db => db.Exports.CountAsync())).ShouldBe(1, "who had it and why stays");
    }

    [Fact]
    public async Task MakeNextAsync_AfterAStop_BeginsAnewAndOneThatWasTakenBackIsNotMade()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await reports.AcceptAsync(Submissions.Anonymous());
        var (exports, maker) = (reports.Get<Exports>(), reports.Get<ExportMaker>());
        var id = (await exports.AskAsync(Order(ExportFormat.Csv, All), Member))!.Value;
        // As another server that was stopped in the middle left it.
        var until = reports.Clock.GetUtcNow().AddMinutes(1);
        await reports.InDatabaseAsync(async db =>
        {
            db.ExportParts.Add(new() { ExportId = id, Number = 0, Content = [1] });
            await db.SaveChangesAsync();
            return await db.Exports.ExecuteUpdateAsync(e => e.SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.Done, 1));
        });
        (await maker.MakeNextAsync()).ShouldBeFalse("another makes it");
        reports.Clock.Advance(TimeSpan.FromMinutes(2));
        (await maker.MakeNextAsync()).ShouldBeTrue();
        (await exports.FindAsync(id, "mia"))!.Done.ShouldBe(1);

        for (var i = 0; i < Exports.MostWaiting; i++)
            (await exports.AskAsync(Order(ExportFormat.Json, All), Member)).ShouldNotBeNull();
        (await exports.AskAsync(Order(ExportFormat.Json, All), Member)).ShouldBeNull("enough wait");
        foreach (var waiting in (await exports.OfAsync("mia")).Where(one => one.State is ExportState.Waiting))
            await exports.EndAsync(waiting.Id, "mia");
        (await maker.MakeNextAsync()).ShouldBeFalse();
    }

    private static async Task<byte[]> FileAsync(
        ReportsUnderTest reports, ExportFormat format, Seer seer, IReadOnlyList<ExportColumn> columns)
    {
        var exports = reports.Get<Exports>();
        var id = (await exports.AskAsync(Order(format, columns), seer))!.Value;
        (await reports.Get<ExportMaker>().MakeNextAsync()).ShouldBeTrue();
        using var file = new MemoryStream();
        await foreach (var part in (await exports.FetchAsync(id, seer))!)
            file.Write(part);
        return file.ToArray();
    }

    private static ExportOrder Order(ExportFormat format, IReadOnlyList<ExportColumn> columns) => new()
    {
        Format = format,
        Columns = columns,
        Reason = "For the case review",
        Query = "kind=noise",
    };

    private static async IAsyncEnumerable<byte[]> One(byte[] all)
    {
        await Task.Yield();
        yield return all;
    }
}
