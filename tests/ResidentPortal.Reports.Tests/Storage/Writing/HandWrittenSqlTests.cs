using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage.Writing;

/// <summary>SQL written by hand leaves the rows that EF would have left, in every column. A new column makes these fail.</summary>
public class HandWrittenSqlTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid ReportId = Guid.CreateVersion7(Now);

    /// <summary>What is never written with a report, but by people later: the database has what it is until then.</summary>
    private static readonly HashSet<string> Later =
        ["Progress", "Owner", "ReviewOn", "Priority", "NextContactBy", "ClosedAt", "ClosedBecause", "NewFromResident", "Version",
            "ErasureAnnounced"];

    [Theory, OnSqlite, OnPostgreSql]
    public Task AddReport_EveryColumnSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Reports", db => db.Reports.Add(Report(mayRepeat: "A-FIRST")), Rows.Add(Report(), TimeSpan.FromHours(1)),
        before: db => db.Reports.Add(Earlier()), isFull: true);

    [Theory, OnSqlite, OnPostgreSql]
    public Task AddMessage_EveryColumnSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Outbox", db => db.Outbox.Add(Message()), Rows.Add(Message()), before: db => db.Reports.Add(Report()),
        isFull: true);

    [Theory, OnSqlite, OnPostgreSql]
    public Task AddMessage_NoneSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Outbox", db => db.Outbox.Add(Least()), Rows.Add(Least()));

    [Theory, OnSqlite, OnPostgreSql]
    public Task AddAudit_EveryColumnSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Audit", db => db.Audit.Add(Entry()), Rows.Add(Entry()), isFull: true);

    [Theory, OnSqlite, OnPostgreSql]
    public Task AddAttempt_EveryColumnSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Attempts", db => db.Attempts.Add(Attempt()), Rows.Add(Attempt()), before: db => db.Outbox.Add(Least()),
        isFull: true);

    [Theory, OnSqlite, OnPostgreSql]
    public Task List_EveryColumnSet_WritesWhatEfWrites(DatabaseProvider database) => ShouldAgreeAsync(
        database, "Listed", db => db.Listed.Add(Line()), Rows.Add(Line()), before: db => db.Reports.Add(Report()), isFull: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task CloseDraft_OpenDraft_LeavesWhatEfLeavesAndIsReadAsEfReads(DatabaseProvider database)
    {
        var left = Draft(DraftState.Submitted, [7, 8, 9], Now.AddMinutes(3));
        await ShouldAgreeAsync(database, "Drafts", db => db.Drafts.Add(left), Rows.Close(left),
            before: null, onlyByHand: db => db.Drafts.Add(Draft(DraftState.Open, [1], Now)), look: async reports =>
            {
                var read = await reports.Get<Sessions>().ReadAsync(
                    [new(Statements.FindDrafts, [left.Key])], Rows.ReadDraft, CancellationToken.None);
                ShouldBeSame(read.ShouldHaveSingleItem(), await reports.InDatabaseAsync(db => db.Drafts.AsNoTracking().SingleAsync()));
            });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadLeased_EveryColumnSetAndNone_ReadsWhatEfReads(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var owner = Message().LeaseOwner!.Value;
        var least = OutboxMessage.New(MessageKind.Team, Now, ReportId);
        least.LeaseOwner = owner;
        await SaveAsync(reports, db =>
        {
            db.Reports.Add(Report(mayRepeat: "A-FIRST"));
            db.Outbox.AddRange(Message(), least);
        });

        var read = await reports.Get<OutboxLeases>().ReadAsync(new([], Waited: true, owner, [Message().Id, least.Id]));

        read.Count.ShouldBe(2);
        foreach (var known in await reports.OutboxAsync())
            ShouldBeSame(read.Single(one => one.Message.Id == known.Id).Message, known);
        read.Single(one => one.Message.Id == Message().Id).Report.ShouldBeNull("it has words of its own");
        var report = read.Single(one => one.Message.Id == least.Id).Report.ShouldNotBeNull();
        (report.Id, report.Reference, report.AcceptedAt, report.MayRepeat).ShouldBe((ReportId, "A-SECOND", Now, "A-FIRST"));
        report.Content.ShouldBe(Report().Content);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deliver_LeasedMessage_LeavesWhatEfLeaves(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.AcceptAsync(Submissions.WithReceipt());
        var step = await reports.Get<OutboxLeases>().TakeAsync([], new SendingTurns(places: 5), CancellationToken.None);
        var leased = (await reports.Get<OutboxLeases>().ReadAsync(step)).Select(one => one.Message).ToList();
        var record = reports.Get<DeliveryRecord>();
        var outcome = new SendOutcome(SendResult.Accepted, "accepted", 250);

        var (byHand, byEf) = (leased.First(one => one.QueueId == "noise"), leased.First(one => one.QueueId == "housing-asb"));
        (await record.WriteAsync([record.Usual(byHand, outcome)!])).ShouldHaveSingleItem().IsWritten.ShouldBeTrue();
        await record.WriteAsync(byEf, outcome, CancellationToken.None);

        var rows = (await RowsAsync(reports, "Outbox")).Where(row => row["QueueId"] is string).ToDictionary(row => row["QueueId"]!);
        var (hand, ef) = (rows["noise"], rows["housing-asb"]);
        foreach (var column in hand.Keys.Except(["Id", "QueueId"]))
            hand[column].ShouldBe(ef[column], column);
        var attempts = await RowsAsync(reports, "Attempts");
        attempts.Count.ShouldBe(2);
        foreach (var column in attempts[0].Keys.Except(["Id", "MessageId"]))
            attempts[0][column].ShouldBe(attempts[1][column], column);
        var audit = (await RowsAsync(reports, "Audit")).Where(row => Equals(row["Action"], "Delivered")).ToList();
        audit.Select(row => row["Detail"]).ShouldBe(["Team noise", "Team housing-asb"]);
        foreach (var column in audit[0].Keys.Except(["Id", "Detail"]))
            audit[0][column].ShouldBe(audit[1][column], column);
    }

    [Fact]
    public async Task Plans_OfWhatTheOutboxAsks_ReadTheIndexesOfWhatWaits()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);

        (await PlanAsync(Statements.QueuesThatWait)).Where(step => step.Contains("Outbox", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Repeat("SEARCH Outbox USING COVERING INDEX IX_Outbox_QueueId_DueAt (QueueId>?)", 2));
        (await PlanAsync(Statements.StillWaiting, 1L, 8, "noise"))
            .ShouldBe(["SEARCH Outbox USING INDEX IX_Outbox_QueueId_DueAt (QueueId=? AND DueAt<?)"]);
        (await PlanAsync(Statements.WaitingForNoQueue, 1L, 8))
            .ShouldBe(["SEARCH Outbox USING INDEX IX_Outbox_QueueId_DueAt (QueueId=? AND DueAt<?)"]);
        (await PlanAsync(Statements.WaitingUrgently, 1L, 8))
            .ShouldBe(["SEARCH Outbox USING INDEX IX_Outbox_Urgent_DueAt (Urgent=? AND DueAt<?)"]);
        (await PlanAsync(Statements.AddReport, new object?[15])).Where(step => step.Contains("Reports", StringComparison.Ordinal)
            || step.Contains("TEMP", StringComparison.Ordinal)).ShouldBe(Enumerable.Repeat(
            "SEARCH Reports USING INDEX IX_Reports_ContentHash_AcceptedAt (ContentHash=? AND AcceptedAt>? AND AcceptedAt<?)", 2));

        Task<IReadOnlyList<string>> PlanAsync(Statement statement, params object?[] values) => reports.Get<Sessions>().ReadAsync(
            [new(new("EXPLAIN QUERY PLAN " + statement.Sql), values)], row => row.GetString(3), CancellationToken.None);
    }

    private static async Task ShouldAgreeAsync(DatabaseProvider database, string table, Action<ReportsContext> byEf, Step byHand,
        Action<ReportsContext>? before = null, Action<ReportsContext>? onlyByHand = null, Func<ReportsUnderTest, Task>? look = null,
        bool isFull = false)
    {
        await using var ef = await ReportsUnderTest.StartAsync(database);
        await using var hand = await ReportsUnderTest.StartAsync(database);
        foreach (var reports in new[] { ef, hand })
            await SaveAsync(reports, before);
        await SaveAsync(hand, onlyByHand);

        await SaveAsync(ef, byEf);
        (await hand.Get<GroupWriter>().WriteAsync(new Part(byHand), CancellationToken.None)).ShouldBeTrue();

        var (expected, written) = (await RowsAsync(ef, table), await RowsAsync(hand, table));
        written.Count.ShouldBe(expected.Count);
        foreach (var (row, other) in written.Zip(expected))
        {
            foreach (var column in other.Keys)
                row[column].ShouldBe(other[column], $"{table}.{column}");
        }
        if (isFull)
        {
            foreach (var (column, value) in expected[^1].Where(one => table != "Reports" || !Later.Contains(one.Key)))
                new object?[] { null, 0, 0L, false, "" }
                    .ShouldNotContain(value, $"set {table}.{column} in this test and in {nameof(Rows)}");
        }
        if (look is not null)
            await look(hand);
    }

    private static void ShouldBeSame<T>(T read, T known)
    {
        foreach (var property in typeof(T).GetProperties())
            property.GetValue(read).ShouldBe(property.GetValue(known), property.Name);
    }

    private static Task<int> SaveAsync(ReportsUnderTest reports, Action<ReportsContext>? change) => reports.InDatabaseAsync(db =>
    {
        change?.Invoke(db);
        return db.SaveChangesAsync();
    });

    /// <summary>As they are stored, with their types.</summary>
    private static Task<List<Dictionary<string, object?>>> RowsAsync(ReportsUnderTest reports, string table) =>
        reports.InDatabaseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Only the names above.
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            List<Dictionary<string, object?>> rows = [];
            while (await reader.ReadAsync())
                rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Value(reader, i)));
            return rows;
        });

    private static object? Value(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column);

    // Nothing in these is as it would be by itself: a column that is left out shows.
    private static Report Report(string? mayRepeat = null) => new()
    {
        Id = ReportId,
        Reference = "A-SECOND",
        FormId = "asb",
        FormVersion = 3,
        State = ReportState.Held,
        HeldReason = "too-quick",
        HeldTold = true,
        Urgency = Urgency.Emergency,
        AcceptedAt = Now,
        ContentHash = [1, 2, 3],
        SubmissionKey = [4, 5],
        Content = [6],
        Routing = "{}",
        MayRepeat = mayRepeat,
    };

    private static Report Earlier()
    {
        var earlier = Report();
        return new()
        {
            // Before the other in the order of ids, too.
            Id = new("0197d714-f1c0-7045-bee0-92497ae5e5f0"),
            Reference = "A-FIRST",
            FormId = earlier.FormId,
            FormVersion = 1,
            State = ReportState.Accepted,
            Urgency = Urgency.Routine,
            AcceptedAt = Now.AddMinutes(-30),
            ContentHash = earlier.ContentHash,
            SubmissionKey = [9],
            Content = [9],
            Routing = "{}",
        };
    }

    private static OutboxMessage Message() => new()
    {
        Id = new("0197d714-f1c0-7045-bee0-92497ae5e5fc"),
        ReportId = ReportId,
        Kind = MessageKind.Fallback,
        QueueId = "noise",
        Topic = "topic",
        FallbackFor = new("0197d714-f1c0-7045-bee0-92497ae5e5fd"),
        Payload = [1, 2],
        Urgent = true,
        CreatedAt = Now,
        TryingSince = Now.AddMinutes(1),
        DueAt = Now.AddMinutes(2),
        Attempts = 3,
        State = MessageState.Failed,
        LeaseOwner = new("0197d714-f1c0-7045-bee0-92497ae5e5fe"),
        LeasedUntil = Now.AddMinutes(3),
        EscalatedAt = Now.AddMinutes(4),
        DeliveredAt = Now.AddMinutes(5),
        LastOutcome = "accepted",
    };

    private static OutboxMessage Least() => new()
    {
        Id = new("0197d714-f1c0-7045-bee0-92497ae5e5fc"),
        Kind = MessageKind.Receipt,
        CreatedAt = Now,
        TryingSince = Now,
        DueAt = Now,
    };

    private static AuditEntry Entry() =>
        new() { At = Now, Action = AuditAction.Exported, Who = "sam", Reference = "A-SECOND", Detail = "noise" };

    private static Listed Line() => new()
    {
        ReportId = ReportId,
        Queue = "noise",
        Kind = "drugs",
        IsFirst = true,
        Place = Listed.PlaceOf(Now, ReportId),
        FormId = "asb",
        Ward = "Hendon",
        Urgency = Urgency.Emergency,
        State = ListedState.Held,
        Owner = "sam",
    };

    private static DeliveryAttempt Attempt() => new() { MessageId = Least().Id, At = Now, Outcome = "refused", SmtpStatus = 451 };

    private static Draft Draft(DraftState state, byte[] payload, DateTimeOffset touched) => new()
    {
        Key = [1, 2, 3],
        FormId = "asb",
        State = state,
        Payload = payload,
        Started = Now,
        Touched = touched,
    };
}
