using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Smtp;
using Shouldly;

namespace ResidentPortal.Reports.Tests.Care;

/// <summary>People of some queues, and what they do with a report.</summary>
internal static class CareUnderTest
{
    public static readonly Seer Ann = Member("ann@council.example", "noise");
    public static readonly Seer Bob = Member("bob@council.example", "noise");
    public static readonly Seer Sue = Member("sue@council.example", "street");
    public static readonly Seer Manager = new("max@council.example", new HashSet<string>(), IsManager: true);

    /// <summary>With a street team to hand over to.</summary>
    public static async Task<ReportsUnderTest> StartAsync(DatabaseProvider database, SmtpServer? smtp = null) =>
        (await ReportsUnderTest.StartAsync(database, smtp)).WithStreet();

    public static ReportsUnderTest WithStreet(this ReportsUnderTest reports)
    {
        var options = TestRouting.Options();
        options.Queues["street"] = new()
        {
            Name = Submissions.Street.Name,
            Mailbox = Submissions.Street.Mailbox,
            FallbackMailbox = Submissions.Street.FallbackMailbox,
            Promise = new() { WithinWorkingDays = 5, Wording = "We will read it {by}." },
            InDanger = new() { WithinHours = 2, Wording = "We will read it {by}." },
            Detail = nameof(QueueDetail.Contact),
            Acknowledge = true,
            Reserved = true,
        };
        options.Queues["police"].Detail = nameof(QueueDetail.Summary);
        reports.Get<CurrentRouting>().Swap(TestRouting.Read(options));
        return reports;
    }

    public static Seer Member(string who, params string[] queues) => new(who, queues.ToHashSet(), IsManager: false);

    public static async Task<ReportReference> DeliveredAsync(this ReportsUnderTest reports, Submission? submission = null)
    {
        var reference = await reports.AcceptAsync(submission ?? Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        return reference;
    }

    public static Task<Report> RowAsync(this ReportsUnderTest reports, ReportReference reference)
    {
        var text = reference.ToString();
        return reports.InDatabaseAsync(db => db.Reports.AsNoTracking().SingleAsync(r => r.Reference == text));
    }

    public static Task<List<string>> AuditOfAsync(this ReportsUnderTest reports, ReportReference reference)
    {
        var text = reference.ToString();
        return reports.InDatabaseAsync(async db => (await db.Audit.AsNoTracking().Where(e => e.Reference == text).OrderBy(e => e.Id)
            .ToListAsync()).ConvertAll(e => $"{e.Action} {e.Who} {e.Detail}".TrimEnd()));
    }

    public static ContactEntry Called(this ReportsUnderTest reports, string words = "Rang, and they feel safe.") =>
        new("called", reports.Clock.GetUtcNow(), words, ForResident: false);

    public static async Task<SeenNote> OneNoteAsync(this ReportsUnderTest reports, ReportReference reference, Seer seer) =>
        (await reports.Get<ContactLog>().ReadAsync(reference, seer)).ShouldNotBeNull().All.ShouldHaveSingleItem();
}
