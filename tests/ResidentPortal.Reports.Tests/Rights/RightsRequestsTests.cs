using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Tests.Retention;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Rights;

public class RightsRequestsTests
{
    private static readonly PersonWords Ada = new("Ada Marker", "", "", "");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Search_ThroughSealedReports_FindsTheReporterAndWhoeverNamesThem(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var own = await reports.AcceptAsync(Submissions.WithReceipt());
        var about = await reports.AcceptAsync(Submissions.Anonymous("It is always ADA, the Marker woman"));
        await reports.AcceptAsync(Submissions.Anonymous());
        var held = await reports.AcceptAsync(Submissions.Anonymous("Ada Marker again") with { HeldReason = "too-quick" });
        var request = await StartAsync(reports);

        var opened = await FoundAsync(reports, request);

        opened.Hits.Select(hit => (hit.Reference, hit.AsReporter)).ShouldBe(
            [(own.ToString(), true), (about.ToString(), false), (held.ToString(), false)], ignoreOrder: true);
        opened.Request.Searched.ShouldBe(4);
        var audit = await reports.InDatabaseAsync(db => db.Audit.AsNoTracking().Where(e => e.Who == "olu").ToListAsync());
        audit.ShouldHaveSingleItem().Detail.ShouldBe(request.ToString(), "neither the words nor the reason");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Search_OnSeveralServers_IsDoneByOneAndBegunAnewWhenThatOneStops(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var second = reports.AnotherInstance();
        await reports.AcceptAsync(Submissions.WithReceipt());
        var request = await StartAsync(reports);
        await reports.InDatabaseAsync(db => db.RightsRequests.ExecuteUpdateAsync(r => r
            .SetProperty(x => x.LeaseOwner, Guid.NewGuid()).SetProperty(x => x.LeasedUntil, reports.Clock.GetUtcNow().AddMinutes(5))));
        (await second.Get<RightsSearcher>().SearchDueAsync()).ShouldBeFalse("another server has it");
        reports.Clock.Advance(TimeSpan.FromMinutes(6));
        (await second.Get<RightsSearcher>().SearchDueAsync()).ShouldBeTrue();
        (await FoundAsync(reports, request)).Hits.ShouldHaveSingleItem();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Bundle_ForAPersonWhoIsNotAccused_HasTheirWordsAndMarksThoseOfOthers(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var own = await reports.AcceptAsync(Submissions.WithReceipt("Bob <script>plays</script> drums"));
        var about = await reports.AcceptAsync(Submissions.Anonymous("Ada Marker shouts"));
        var ownText = own.ToString();
        await reports.InDatabaseAsync(async db =>
        {
            db.Notes.Add(new()
            {
                Id = Guid.NewGuid(),
                ReportId = await db.Reports.Where(r => r.Reference == ownText).Select(r => r.Id).SingleAsync(),
                Kind = NoteKind.Contact,
                Queue = "noise",
                At = reports.Clock.GetUtcNow(),
                By = "pat",
                WrittenAt = reports.Clock.GetUtcNow(),
                Content = NoteText.Column(reports.Get<SealedJson>()).Seal(new("Rang her back")),
            });
            return await db.SaveChangesAsync();
        });
        var request = await StartAsync(reports);
        await FoundAsync(reports, request);
        var decision = new RightsDecision(false, false, new Dictionary<string, Disclosure>
        {
            [own.ToString()] = Disclosure.Whole,
            [about.ToString()] = Disclosure.Withheld,
        }, "She is who she says");
        (await reports.Get<RightsRequests>().DecideAsync(request, 1, decision, "olu")).ShouldBeTrue();

        var files = Unpack((await reports.Get<RightsBundles>().MakeAsync(request, "olu")).ShouldNotBeNull());

        files.Keys.ShouldBe(["what-we-hold.html", $"{own}.json"], ignoreOrder: true);
        files["what-we-hold.html"].ShouldContain("Bob &lt;script&gt;plays&lt;/script&gt; drums");
        files["what-we-hold.html"].ShouldContain("<mark>May name somebody else</mark>");
        files["what-we-hold.html"].ShouldContain("Rang her back");
        files["what-we-hold.html"].ShouldContain("Kept until 10 March 2027");
        files[$"{own}.json"].ShouldContain("ada.marker@home.example");
        string.Concat(files.Values).ShouldNotContain(about.ToString());
        string.Concat(files.Values).ShouldNotContain("shouts");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Bundle_ForSomebodyWhoMayBeAccused_WaitsForASecondPersonAndTellsNothingOfTheReporter(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var report = await reports.AcceptAsync(Submissions.WithReceipt("Ann Noor plays drums"));
        var other = await reports.AcceptAsync(Submissions.Anonymous("Ann Noor again"));
        var (rights, bundles) = (reports.Get<RightsRequests>(), reports.Get<RightsBundles>());
        var request = await StartAsync(reports, new("Ann Noor", "", "", ""));
        await FoundAsync(reports, request);
        await rights.DecideAsync(request, 1, new(false, true, new Dictionary<string, Disclosure>
        {
            [report.ToString()] = Disclosure.WithoutReporter,
            [other.ToString()] = Disclosure.Withheld,
        }, "A solicitor asked"), "olu");

        (await bundles.MakeAsync(request, "olu")).ShouldBeNull("nobody has agreed");
        (await rights.AgreeAsync(request, 2, "olu")).ShouldBe(Agreement.OwnDecision);
        (await rights.AgreeAsync(request, 1, "mel")).ShouldBe(Agreement.Changed, "of an earlier version");
        (await rights.AgreeAsync(request, 2, "mel")).ShouldBe(Agreement.Agreed);
        (await rights.AgreeAsync(request, 2, "kim")).ShouldBe(Agreement.Changed, "the second is told");

        var files = Unpack((await bundles.MakeAsync(request, "olu")).ShouldNotBeNull());
        files.Keys.ShouldBe(["what-we-hold.html", $"{report}.json"], ignoreOrder: true);
        var all = string.Concat(files.Values);
        all.ShouldContain("Noise");
        foreach (var secret in new[] { "Ada", "ada.marker", "7946", "drums", other.ToString() })
            all.ShouldNotContain(secret);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Erasing_OnRequest_IsAgreedToAndLeavesWhatHasToStay(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (gone, stays) =
            (await reports.ReadAsync(Submissions.WithReceipt("One")), await reports.ReadAsync(Submissions.WithReceipt("Two")));
        var request = await StartAsync(reports);
        await FoundAsync(reports, request);
        var rights = reports.Get<RightsRequests>();
        await rights.DecideAsync(request, 1, new(true, false, new Dictionary<string, Disclosure>
        {
            [gone.ToString()] = Disclosure.Whole,
            [stays.ToString()] = Disclosure.Whole,
        }, "She asked"), "olu");
        (await rights.StaysAsync(stays)).ShouldBeEmpty();
        // While the second person thinks about it.
        await reports.Get<LegalHolds>().SetAsync(stays, "A claim", "mel");
        (await rights.StaysAsync(stays)).ShouldBe([Spared.LegalHold]);
        (await reports.LeftAsync()).Count.ShouldBe(2);

        (await rights.AgreeAsync(request, 2, "mel")).ShouldBe(Agreement.Agreed);

        (await reports.LeftAsync()).ShouldBe([stays.ToString()]);
        var stub = (await reports.StubsAsync()).Single();
        (stub.Reference, stub.Because, stub.By, stub.AgreedBy).ShouldBe((gone.ToString(), ErasedBecause.Asked, "olu", "mel"));
        (await rights.FindAsync(request))!.Request.State.ShouldBe(RightsState.Closed);
    }

    [Theory, OnSqlite]
    public async Task Deciding_ByTwoAtOnce_TellsTheSecond(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var request = await StartAsync(reports);
        await FoundAsync(reports, request);
        var decision = new RightsDecision(false, false, new Dictionary<string, Disclosure>(), "Nothing found");
        (await reports.Get<RightsRequests>().DecideAsync(request, 1, decision, "olu")).ShouldBeTrue();
        (await reports.Get<RightsRequests>().DecideAsync(request, 1, decision, "kim")).ShouldBeFalse();
        (await reports.Get<RightsRequests>().CloseAsync(request, 2, "kim")).ShouldBeTrue();
    }

    private static Task<Guid> StartAsync(ReportsUnderTest reports, PersonWords? person = null) =>
        reports.Get<RightsRequests>().StartAsync(new("A letter of 3 March", person ?? Ada), "olu");

    private static async Task<OpenedRequest> FoundAsync(ReportsUnderTest reports, Guid request)
    {
        await reports.Get<RightsSearcher>().SearchDueAsync();
        return (await reports.Get<RightsRequests>().FindAsync(request)).ShouldNotBeNull();
    }

    private static Dictionary<string, string> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
