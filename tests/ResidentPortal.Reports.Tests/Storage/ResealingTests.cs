using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using ResidentPortal.Database;
using ResidentPortal.Database.Keys;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Complaints;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage;

/// <summary>Sealing everything anew, and retiring the key before.</summary>
public partial class ResealingTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RunAsync_WithAnOlderKey_SealsEveryColumnAnewAndRetiresIt(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await FillAsync(reports);
        await reports.Get<IKeyCanaries>().CheckAsync();
        var resealing = reports.Get<IResealing>();
        var before = (await resealing.KeysAsync()).ShouldHaveSingleItem();
        (await EmptyAsync(reports)).ShouldBeEmpty("each sealed column has a value, or nothing is shown of it");
        var key = await NewKeyAsync(reports);

        var retired = await Retirement(reports, TimeSpan.FromDays(3)).RunAsync();

        (await SealedByAsync(reports, before)).ShouldBeEmpty();
        retired.Keys.ShouldBe([before]);
        (await resealing.KeysAsync()).ShouldHaveSingleItem().ShouldBe(key);
        File.Exists(Path.Combine(reports.Folder, "keys", $"key-{before}.xml")).ShouldBeFalse();
        File.Exists(Path.Combine(reports.Folder, "keys", "retired", $"key-{before}.xml")).ShouldBeTrue();
        await using var restarted = reports.AnotherInstance();
        await restarted.Get<IKeyCanaries>().CheckAsync();
        await ReadAsync(restarted);
    }

    [Theory, OnSqlite]
    public async Task RunAsync_WhileServersMaySealWithTheKeyBefore_RetiresNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await FillAsync(reports);
        var key = await NewKeyAsync(reports);
        var retired = await Retirement(reports, TimeSpan.FromHours(1)).RunAsync();
        retired.Keys.ShouldBeEmpty();
        retired.NotBefore.ShouldNotBeNull();
        (await reports.Get<IResealing>().KeysAsync()).ShouldHaveSingleItem("and yet all is sealed anew").ShouldBe(key);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ResealAsync_StoppedInTheMiddle_LeavesAllReadableAndGoesOn(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        for (var i = 0; i < 250; i++)
            await reports.Drafts.SaveAsync(DraftToken.New(), "asb", Answers.None.With("words", new TextAnswer($"{i}")));
        await FillAsync(reports);
        var key = await NewKeyAsync(reports);
        using var stop = new CancellationTokenSource();
        var resealing = Task.Run(() => reports.Get<IResealing>().ResealAsync(stop.Token));
        // As soon as something was sealed anew, and before all is.
        while (!resealing.IsCompleted && !(await reports.Get<IResealing>().KeysAsync()).Contains(key))
            await Task.Delay(1);
        await stop.CancelAsync();
        try
        {
            await resealing;
        }
        catch (OperationCanceledException)
        {
        }
        await ReadAsync(reports);
        await reports.Get<IResealing>().ResealAsync();
        (await reports.Get<IResealing>().KeysAsync()).ShouldHaveSingleItem().ShouldBe(key);
        await ReadAsync(reports);
    }

    [Theory, OnSqlite]
    public async Task ResealAsync_OfWhatALostKeySealed_CountsItAndLeavesIt(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await FillAsync(reports);
        await using var without = reports.WithOtherKeys();
        var done = await without.Get<IResealing>().ResealAsync();
        done.Done.ShouldBe(0);
        done.Unreadable.ShouldBeGreaterThan(8);
        await ReadAsync(reports);
    }

    [Fact]
    public void Columns_OfTheCommand_HaveEveryPurposeThatStandsInTheCode()
    {
        var purposes = Directory.EnumerateFiles(
            RepositoryRoot.Combine("src", "ResidentPortal.Reports"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Sealing().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();
        purposes.ShouldNotBeEmpty();
        purposes.ShouldBeSubsetOf(SealedColumns.All.SelectMany(column => column.Purposes).Select(chain => chain[1]));
    }

    private static async Task FillAsync(ReportsUnderTest reports)
    {
        var reference = await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Answers.None.With("words", new TextAnswer("unfinished")));
        await reports.InDatabaseAsync(async db =>
        {
            db.EqualityResponses.Add(new()
            {
                Id = Guid.NewGuid(),
                FormId = "asb",
                Month = "2026-03",
                Answers = reports.Get<SealedJson>().For<Answers>("equality answers").Seal(Answers.None),
            });
            db.SavedFilters.Add(new()
            {
                Id = Guid.NewGuid(),
                Who = "pat",
                SavedAt = reports.Clock.GetUtcNow(),
                Content = reports.Get<SealedJson>().For<string>("saved filter").Seal("mine"),
            });
            var export = new Export
            {
                Id = Guid.NewGuid(),
                Who = "pat",
                AskedAt = reports.Clock.GetUtcNow(),
                Format = ExportFormat.Csv,
                State = ExportState.Ended,
                Content = reports.Get<SealedJson>().For<string>("export").Seal("all"),
            };
            db.AddRange(export, new ExportPart
            {
                ExportId = export.Id,
                Number = 0,
                Content = reports.Get<SealedJson>().For<string>("export part").Seal("a piece"),
            });
            db.Notes.Add(new()
            {
                Id = Guid.NewGuid(),
                ReportId = await db.Reports.Select(r => r.Id).FirstAsync(),
                Kind = NoteKind.Contact,
                Queue = "noise",
                At = reports.Clock.GetUtcNow(),
                By = "pat",
                WrittenAt = reports.Clock.GetUtcNow(),
                Content = NoteText.Column(reports.Get<SealedJson>()).Seal(new("Called back")),
            });
            return await db.SaveChangesAsync();
        });
        await WriteRoutingAsync(reports, "Published");
        var draft = await reports.Get<RoutingDrafts>().ReadAsync();
        (await reports.Get<RoutingPublishing>().PublishAsync(draft, 0, "ben", mayAlone: false)).ShouldBe(PublishOutcome.Published);
        await WriteRoutingAsync(reports, "Being written");
        await reports.Get<LegalHolds>().SetAsync(reference, "An inquest", "pat");
        var request = await reports.Get<RightsRequests>().StartAsync(new("A letter", new("Ada Marker", "", "", "")), "pat");
        await reports.Get<RightsSearcher>().SearchDueAsync();
        await reports.Get<RightsRequests>().DecideAsync(
            request, 1, new(false, true, new Dictionary<string, Disclosure> { [reference.ToString()] = Disclosure.Whole }, "Checked"),
            "pat");
        var complaint = await reports.Get<PrivacyComplaints>().ReceiveAsync(new("Too long", "", "", "a@home.example", "", ""), "1");
        await reports.Get<PrivacyComplaints>().AcknowledgeAsync(Domain.Reports.ReportReference.Parse(complaint.Reference), "pat");
        await reports.Get<PrivacyComplaints>().CloseAsync(Domain.Reports.ReportReference.Parse(complaint.Reference), "Put right", "pat");
    }

    private static async Task WriteRoutingAsync(ReportsUnderTest reports, string name) =>
        await reports.Get<RoutingDrafts>().ChangeAsync("ann", draft =>
        {
            (draft.Options.Queues["noise"].Name, draft.Reason) = (name, "To try");
            return DraftChange.Done;
        });

    private static async Task ReadAsync(ReportsUnderTest reports)
    {
        var published = (await reports.Get<RoutingHistory>().ListAsync()).ShouldHaveSingleItem();
        (published.Reason, published.Changes.Count).ShouldBe(("To try", 1));
        (await reports.Get<RoutingDrafts>().ReadAsync()).Options.Queues["noise"].Name.ShouldBe("Being written");
        var request = (await reports.Get<RightsRequests>().ListAsync()).ShouldHaveSingleItem();
        var opened = (await reports.Get<RightsRequests>().FindAsync(request.Id)).ShouldNotBeNull();
        opened.Search!.Person.Name.ShouldBe("Ada Marker");
        var hit = opened.Hits.ShouldHaveSingleItem();
        opened.Decision!.Why.ShouldBe("Checked");
        var reference = Domain.Reports.ReportReference.Parse(hit.Reference);
        (await reports.Get<ReportExport>().ReadAsync(reference, "pat")).ShouldNotBeNull();
        (await reports.Get<LegalHolds>().OfAsync(reference)).Single().Reason.ShouldBe("An inquest");
        var complaint = (await reports.Get<PrivacyComplaints>().ListAsync()).Single();
        (complaint.Content!.What, complaint.Outcome).ShouldBe(("Too long", "Put right"));
    }

    private static async Task<IReadOnlyList<string>> EmptyAsync(ReportsUnderTest reports) => await reports.InDatabaseAsync(async db =>
    {
        List<string> empty = [];
        foreach (var column in SealedColumns.All)
        {
            var rows = db.Model.FindEntityType(column.Entity)!;
            var (table, name) = (rows.GetTableName(), rows.FindProperty(column.Property)!.GetColumnName());
#pragma warning disable EF1002 // Names of the model.
            if (await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{name}\" IS NOT NULL")
                .SingleAsync() == 0)
                empty.Add($"{table}.{name}");
#pragma warning restore EF1002
        }
        return empty;
    });

    private static async Task<IReadOnlyList<string>> SealedByAsync(ReportsUnderTest reports, Guid key) =>
        await reports.InDatabaseAsync(async db =>
        {
            List<string> found = [];
            foreach (var column in SealedColumns.All)
            {
                var rows = db.Model.FindEntityType(column.Entity)!;
                var (table, name) = (rows.GetTableName(), rows.FindProperty(column.Property)!.GetColumnName());
#pragma warning disable EF1002 // Names of the model.
                var rowsOfKey = await db.Database.SqlQueryRaw<int>(
                    $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE substr(\"{name}\", 5, 16) = {{0}}", key.ToByteArray())
                    .SingleAsync();
#pragma warning restore EF1002
                if (rowsOfKey > 0)
                    found.Add($"{table}.{name}");
            }
            return found;
        });

    private static async Task<Guid> NewKeyAsync(ReportsUnderTest reports)
    {
        var now = TimeProvider.System.GetUtcNow();
        var key = reports.Get<IKeyManager>().CreateNewKey(now, now.AddDays(90)).KeyId;
        var protector = reports.Get<IDataProtectionProvider>().CreateProtector("any");
        // It reads the folder again beside whoever seals meanwhile.
        while (SealedBy.Key(protector.Protect([0])) != key)
            await Task.Delay(10);
        return key;
    }

    // Data Protection goes by the machine's clock.
    private static KeyRetirement Retirement(ReportsUnderTest reports, TimeSpan later) => new(
        reports.All<IResealing>(), reports.Get<IKeyManager>(), reports.Get<KeysOnDisk>(),
        new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later));

    [GeneratedRegex("""For<[^>(]+(?:<[^>]+>)?>\("([^"]+)"\)""")]
    private static partial Regex Sealing();
}
