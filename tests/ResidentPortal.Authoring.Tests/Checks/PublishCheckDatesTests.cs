using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Model;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Checks;

/// <summary>What the check before publication says about days and times.</summary>
public class PublishCheckDatesTests
{
    [Fact]
    public void Check_Dates_GoTogether()
    {
        Only(Draft.Good.With("startDate", "2026-05-03").With("endDate", "2026-05-02"))
            .ShouldBe((FindingSeverity.Error, "endDate", "“End date” must be on or after “Start date”, 3 May 2026."));
        var turned = Draft.Good with
        {
            Schedule =
            [
                new("", ScheduledActionKind.Release, Draft.Now.AddDays(2)),
                new("", ScheduledActionKind.Expire, Draft.Now.AddDays(1)),
            ],
        };
        Only(turned)
            .ShouldBe((FindingSeverity.Error, null,
                "The page would end before it appears on 12 March 2026 at 9:30am. Choose a later end."));
        Draft.Check(Draft.Good.With("endDate", "2026-03-09"), isPublic: true).ShouldBeEmpty("a campaign of the past can be corrected");
        Draft.Check(Draft.Good.With("endDate", "2026-03-10")).ShouldBeEmpty("its last day");
    }

    /// <summary>It is 10 March 2026, 09:30 in London. Dates of the page itself are in UTC.</summary>
    [Theory]
    [InlineData("a day and its hours", "2026-03-12 18:00 - 20:00", "", null)]
    [InlineData("an end before the start", "2026-03-12 18:00 - 17:30", "",
        "Error endTime: “End time” must be after “Start time”, 18:00. If it ends on another day, enter that day as the end date.")]
    [InlineData("an end when it starts", "2026-03-12 18:00 - 2026-03-12 18:00", "",
        "Error endTime: “End time” must be after “Start time”, 18:00. If it ends on another day, enter that day as the end date.")]
    [InlineData("an end in the morning after", "2026-03-12 18:00 - 2026-03-13 01:00", "", null)]
    [InlineData("times of no day", "18:00 - 17:00", "",
        "Error endTime: “End time” must be after “Start time”, 18:00. If it ends on another day, enter that day as the end date.")]
    [InlineData("a time in other words", "2026-03-12 6pm - 20:00", "",
        "Error startTime: The time in “Start time” cannot be read. Enter it by the 24-hour clock, such as 18:30.")]
    [InlineData("a day that is past", "2026-03-09", "",
        "Warning startDate: The event ended on 9 March 2026. Residents find it among the past ones.")]
    [InlineData("hours that are past", "2026-03-10 08:00 - 09:30", "",
        "Warning startDate: The event ended on 10 March 2026 at 9:30am. Residents find it among the past ones.")]
    [InlineData("hours that are not", "2026-03-10 08:00 - 09:31", "", null)]
    [InlineData("its last day", "2026-03-08 - 2026-03-10", "", null)]
    [InlineData("a page that appears too late", "2026-03-12", "from 2026-03-13T00:00",
        "Error startDate: The page would appear on 13 March 2026 at midnight (start of the day), when the event is over: it ends on 12 "
        + "March 2026. Choose an earlier day for the page, or a later date for the event.")]
    [InlineData("a page that appears in time", "2026-03-12", "from 2026-03-12T23:59", null)]
    [InlineData("a page that ends too early", "2026-03-12 18:00 - 20:00", "to 2026-03-12T19:59",
        "Warning : The page would end on 12 March 2026 at 7:59pm, before the event is over, 12 March 2026 at 8pm. Choose a later end.")]
    [InlineData("a page that ends as it does", "2026-03-12 18:00 - 20:00", "to 2026-03-12T20:00", null)]
    [InlineData("a page that ends on the last day", "2026-03-12", "to 2026-03-12T00:00",
        "Warning : The page would end on 12 March 2026 at midnight (start of the day), before the event is over, 12 March 2026. Choose a "
        + "later end.")]
    [InlineData("a page that ends after the last day", "2026-03-12", "to 2026-03-13T00:00", null)]
    [InlineData("a page that ends before it appears", "2026-03-20", "from 2026-03-22T09:00 to 2026-03-21T09:00",
        "Error startDate: The page would appear on 22 March 2026 at 9am, when the event is over: it ends on 20 March 2026. Choose an "
        + "earlier day for the page, or a later date for the event.|Error : The page would end before it appears on 22 March 2026 at "
        + "9am. Choose a later end.")]
    public void Check_AnEvent_ContradictsNeitherItselfNorItsPage(string what, string when, string page, string? expected)
    {
        var halves = when.Split(" - ");
        var node = Node("Fair", Draft.Home, "event", published: false) with { Schedule = [.. Planned(page)] };
        foreach (var (half, (day, time)) in halves.Zip(new[] { ("startDate", "startTime"), ("endDate", "endTime") }))
        {
            foreach (var part in half.Split(' '))
                node = node.With(part.Contains('-') ? day : time, part);
        }

        Draft.Check(node).Select(finding => $"{finding.Severity} {finding.Property}: {finding.Message}").Order()
            .ShouldBe((expected?.Split('|') ?? []).Order(), what);

        static IEnumerable<ScheduledAction> Planned(string dates) =>
            dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => new ScheduledAction(
            ContentNode.Invariant, pair[0] == "from" ? ScheduledActionKind.Release : ScheduledActionKind.Expire,
            DateTimeOffset.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal)));
    }

    [Fact]
    public void Check_ALinkToAPageThatEnds_AsksUnlessThisOneEndsFirst()
    {
        var page = Draft.Good.With("call", Draft.Link("The market", Draft.Ending.Key));
        Only(page)
            .ShouldBe((FindingSeverity.Warning, "call",
                "The link “The market” in “Call to action” leads to “Market”, which ends on 15 March 2026 at 9:30am. Plan to remove the "
                + "link by then."));
        Draft.Check(page with { Schedule = [new("", ScheduledActionKind.Expire, Draft.Now.AddDays(5))] }).ShouldBeEmpty();
    }

    private static (FindingSeverity, string?, string) Only(ContentNode page, string? what = null)
    {
        var finding = Draft.Check(page).ShouldHaveSingleItem(what);
        return (finding.Severity, finding.Property, finding.Message);
    }
}
