using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Complaints;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Complaints;

public class PrivacyComplaintsTests
{
    private static readonly ComplaintContent Angry = new("You told my neighbour", "A-7K3M-92QF", "Ada Marker", "ada@home.example", "", "");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Receiving_OneFormTwice_MakesOneComplaintAndTellsThePrivacyOfficerAlone(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(
            database, settings: ("Mail:PrivacyMailbox", "privacy@council.example"));
        var complaints = reports.Get<PrivacyComplaints>();

        var received = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => complaints.ReceiveAsync(Angry, "one form"))));

        received.Distinct().ShouldHaveSingleItem().AcknowledgeBy.ShouldBe(new(2026, 4, 9), "30 days after 10 March");
        var mail = (await reports.OutboxAsync()).Select(m => reports.Get<Outbox>().TryOpen(m.Payload!)!).ToList();
        mail.Select(m => m.To).ShouldBe(["privacy@council.example", "ada@home.example"], ignoreOrder: true);
        mail.ShouldAllBe(m => !m.Text.Contains("neighbour") && !m.Subject.Contains("Ada"));
        mail.Single(m => m.To == "ada@home.example").Subject.ShouldBe("Thank you for contacting us");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Acknowledging_ByTwoAtOnce_IsDoneByOneAndClosingComesAfterIt(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var complaints = reports.Get<PrivacyComplaints>();
        var reference = ReportReference.Parse((await complaints.ReceiveAsync(Angry, "one")).Reference);
        (await complaints.CloseAsync(reference, "Told", "olu")).ShouldBeFalse("nobody has told the person that it is here");
        var done = await Task.WhenAll(
            Task.Run(() => complaints.AcknowledgeAsync(reference, "olu")), Task.Run(() => complaints.AcknowledgeAsync(reference, "kim")));
        done.Count(one => one).ShouldBe(1);
        (await complaints.CloseAsync(reference, "We put it right", "olu")).ShouldBeTrue();
        (await complaints.CloseAsync(reference, "Again", "kim")).ShouldBeFalse();
        (await complaints.ListAsync()).Single().Outcome.ShouldBe("We put it right");
    }

    [Theory, OnSqlite]
    public async Task Listing_Several_BeginsWithTheMostPressing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var complaints = reports.Get<PrivacyComplaints>();
        var first = await complaints.ReceiveAsync(Angry, "1");
        reports.Clock.Advance(TimeSpan.FromDays(3));
        var second = await complaints.ReceiveAsync(Angry, "2");
        await complaints.AcknowledgeAsync(ReportReference.Parse(first.Reference), "olu");
        (await complaints.ListAsync()).Select(one => one.Complaint.Reference).ShouldBe([second.Reference, first.Reference]);
    }

    [Theory, OnSqlite]
    public async Task Database_OfAComplaint_HasNothingOfItInPlain(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.Get<PrivacyComplaints>().ReceiveAsync(Angry, "1");
        var row = await reports.InDatabaseAsync(db => db.PrivacyComplaints.AsNoTracking().SingleAsync());
        System.Text.Encoding.UTF8.GetString(row.Content).ShouldNotContain("neighbour");
        row.Reference[0].ShouldBe(PrivacyComplaints.Letter);
    }
}
