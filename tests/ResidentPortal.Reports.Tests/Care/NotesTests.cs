using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Reports.Tests.Care.CareUnderTest;

namespace ResidentPortal.Reports.Tests.Care;

public class NotesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Contact_ByItsAuthorWithinAQuarterOfAnHour_IsChangedAndMarkedSo(DatabaseProvider database)
    {
        await using var reports = await StartAsync(database);
        var log = reports.Get<ContactLog>();
        var reference = await reports.DeliveredAsync();
        (await log.AddAsync(reference, Ann, reports.Called())).ShouldBeTrue();
        var note = await reports.OneNoteAsync(reference, Ann);
        (note.Text, note.MayChange, note.EditedAt, note.ForResident).ShouldBe(("Rang, and they feel safe.", true, null, false));
        (await reports.OneNoteAsync(reference, Bob)).MayChange.ShouldBeFalse();
        var better = reports.Called("Rang; they feel safe now.") with { ForResident = true };

        (await log.ChangeAsync(reference, Bob, note.Id, better, null)).ShouldBe(NoteOutcome.NotThere);
        reports.Clock.Advance(TimeSpan.FromMinutes(14));
        (await log.ChangeAsync(reference, Ann, note.Id, better, null)).ShouldBe(NoteOutcome.Done);
        (await log.ChangeAsync(reference, Ann, note.Id, better, null)).ShouldBe(NoteOutcome.ChangedMeanwhile);
        note = await reports.OneNoteAsync(reference, Bob);
        (note.Text, note.ForResident, note.EditedAt).ShouldBe(("Rang; they feel safe now.", true, reports.Clock.GetUtcNow()));
        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        (await log.ChangeAsync(reference, Ann, note.Id, better, note.EditedAt)).ShouldBe(NoteOutcome.TooLate);
        (await reports.AuditOfAsync(reference)).Where(row => row.StartsWith("Note", StringComparison.Ordinal))
            .ShouldBe([$"NoteWritten {Ann.Who} noise Contact called", $"NoteChanged {Ann.Who} noise Contact called"]);
    }

    [Fact]
    public async Task Contact_LaterThanNow_IsRefused()
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(reports.Get<ContactLog>().AddAsync(
            reference, Ann, reports.Called() with { At = reports.Clock.GetUtcNow().AddMinutes(1) }));
        (await reports.Get<ContactLog>().AddAsync(
            reference, Ann, reports.Called() with { At = reports.Clock.GetUtcNow().AddDays(-3) })).ShouldBeTrue("it may be written later");
    }

    [Fact]
    public async Task Text_InTheDatabase_IsSealed()
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        await reports.Get<ContactLog>().AddAsync(reference, Ann, reports.Called("unmistakable words"));
        await reports.Get<StayingNotes>().AddAsync(reference, Ann, NoteKind.Visiting, "unmistakable dog");
        await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("street", "unmistakable reason"), 0);

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(reports.Folder, "reports.db*"))
            System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("unmistakable");
    }

    /// <summary>A contact, a warning about visiting, who is at risk, and why it was handed to the street team.</summary>
    [Theory]
    [InlineData("noise", QueueDetail.Full, QueueReader.Council, "Contact Visiting Vulnerability HandOver")]
    [InlineData("other", QueueDetail.Full, QueueReader.Council, "Contact Visiting Vulnerability HandOver")]
    [InlineData("other", QueueDetail.Contact, QueueReader.Council, "Visiting Vulnerability")]
    [InlineData("other", QueueDetail.Summary, QueueReader.Council, "")]
    [InlineData("other", QueueDetail.Full, QueueReader.Body, "")]
    [InlineData("street", QueueDetail.Contact, QueueReader.Council, "Visiting Vulnerability HandOver")]
    public async Task Notes_OfOneQueue_AreSeenAsFarAsTheLevelOfAnotherGoes(
        string queue, QueueDetail detail, QueueReader reader, string expected)
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var asked = Submissions.Noise with { Id = queue, Detail = detail, ReadBy = reader };
        var submission = Submissions.Anonymous();
        var reference = await reports.DeliveredAsync(queue == "other"
            ? submission with { Routing = new([.. submission.Routing.Destinations, new(asked, ["x"])], ["x"]) }
            : submission);
        await reports.Get<ContactLog>().AddAsync(reference, Ann, reports.Called());
        reports.Clock.Advance(TimeSpan.FromSeconds(1));
        await reports.Get<StayingNotes>().AddAsync(reference, Ann, NoteKind.Visiting, "A dog");
        reports.Clock.Advance(TimeSpan.FromSeconds(1));
        await reports.Get<StayingNotes>().AddAsync(reference, Ann, NoteKind.Vulnerability, "Lives alone");
        reports.Clock.Advance(TimeSpan.FromSeconds(1));
        (await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("street", "Bottles"), 0)).ShouldBe(CareOutcome.Done);

        var seer = Member("somebody@council.example", queue);
        var seen = (await reports.Get<ContactLog>().ReadAsync(reference, seer)).ShouldNotBeNull();
        string.Join(' ', seen.All.Select(note => note.Kind)).ShouldBe(expected);
        if (reader is QueueReader.Body)
        {
            var opened = (await reports.Get<ReportOpening>().OpenAsync(reference, seer)).ShouldNotBeNull();
            opened.Care.ShouldBeNull();
            opened.Timeline.ShouldAllBe(entry =>
                entry.Action == AuditAction.Accepted || entry.Queue == queue || entry.Detail == $"Team {queue}");
            (await reports.Get<ReportCare>().LookAsync(reference, seer)).ShouldBeNull();
            (await reports.Get<HandingOver>().ChoicesAsync(reference, seer)).ShouldBeNull();
            (await reports.Get<StayingNotes>().AddAsync(reference, seer, NoteKind.Visiting, "x")).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Warning_Ended_IsOutOfViewAndStaysInTheLog()
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        var staying = reports.Get<StayingNotes>();
        await staying.AddAsync(reference, Ann, NoteKind.Visiting, "A dog");
        var note = await reports.OneNoteAsync(reference, Bob);

        (await staying.EndAsync(reference, Bob, NoteKind.Vulnerability, note.Id)).ShouldBeFalse("it is another kind");
        (await staying.EndAsync(reference, Sue, NoteKind.Visiting, note.Id)).ShouldBeFalse();
        (await staying.EndAsync(reference, Bob, NoteKind.Visiting, note.Id)).ShouldBeTrue();
        (await staying.EndAsync(reference, Ann, NoteKind.Visiting, note.Id)).ShouldBeFalse("somebody did");

        var seen = (await reports.Get<ContactLog>().ReadAsync(reference, Ann)).ShouldNotBeNull();
        seen.Staying(NoteKind.Visiting).ShouldBeEmpty();
        seen.All.ShouldHaveSingleItem().EndedAt.ShouldNotBeNull();
    }
}
