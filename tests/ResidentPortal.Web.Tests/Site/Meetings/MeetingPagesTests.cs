using System.Text;
using ResidentPortal.Web.Tests.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Meetings;

public sealed class MeetingPagesTests(SiteUnderTest site)
{
    private const string July = "/meetings/2022-07-22";

    [Fact]
    public async Task Get_ComingMeeting_TakesQuestionsUntilTenOnTheThirdWorkingDayBefore()
    {
        using var site = Reading.SiteAt("2022-07-19T08:59:00+00:00");
        (await site.OpenAsync("/meetings")).Under("Coming meetings")[0].ShouldBe(July);
        var open = await site.OpenAsync(July);
        open.QuerySelector("[itemtype='https://schema.org/Event'] [itemprop=startDate]")!.GetAttribute("content")
            .ShouldBe("2022-07-22T10:00+01:00");
        Text(open).ShouldContain("Send us your question by 10am on Tuesday 19 July 2022.");
        open.QuerySelector($"a[href='{July}.ics']").ShouldNotBeNull();

        site.Clock!.Advance(TimeSpan.FromMinutes(1));
        Text(await site.OpenAsync(July))
            .ShouldContain("It is too late to send a question for this meeting. The time limit was 10am on Tuesday 19 July 2022.");

        site.Clock.Advance(TimeSpan.FromDays(3));
        (await site.OpenAsync("/meetings")).Under("Coming meetings").ShouldContain(July, "on the day itself it is still to come");

        site.Clock.Advance(TimeSpan.FromDays(1));
        (await site.OpenAsync("/meetings")).Under("Past meetings")[0].ShouldBe(July);
        (await site.OpenAsync(July)).QuerySelector($"a[href='{July}.ics']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_CalendarFile_HoldsTheMeetingAndItsTimeLimit()
    {
        using var site = Reading.SiteAt("2022-07-18T09:00:00+00:00");
        var timed = ICalendar.Read(Encoding.UTF8.GetBytes(await site.ReadAsync(July + ".ics")));
        timed["DTSTART"].ShouldBe("20220722T090000Z");
        timed["SUMMARY"].ShouldBe("Safer Communities Partnership Board");
        timed["DESCRIPTION"].ShouldBe("Questions must be in by 10am on Tuesday 19 July 2022.");
        timed["LOCATION"].ShouldBe("Hendon Town Hall, The Burroughs, London NW4 4BQ");
        timed["URL"].ShouldBe("http://localhost:5080" + July);

        ICalendar.Read(Encoding.UTF8.GetBytes(await site.ReadAsync("/meetings/2023-04-28.ics")))["DTSTART;VALUE=DATE"].ShouldBe("20230428");
    }

    /// <summary>The time limits that the board itself published, in the agendas and in the list of July 2022.</summary>
    [Fact]
    public async Task Get_Meeting_HasTheTimeLimitThatTheBoardPublished()
    {
        foreach (var (meeting, limit) in new[]
        {
            ("2021-01-22", "10am on Tuesday 19 January 2021"),
            ("2022-07-22", "10am on Tuesday 19 July 2022"),
            ("2023-01-20", "10am on Tuesday 17 January 2023"),
            ("2023-04-28", "10am on Tuesday 25 April 2023"),
        })
        {
            Text(await site.OpenAsync("/meetings/" + meeting)).ShouldContain("Questions in by " + limit);
        }
    }

    [Fact]
    public async Task Get_CouncilClosed_TheTimeLimitIsEarlier()
    {
        using var site = SiteUnderTest.InDevelopment(("Calendar:Closures:0", "2022-07-19"));
        Text(await site.OpenAsync(July)).ShouldContain("Questions in by 10am on Monday 18 July 2022");
    }

    [Fact]
    public async Task Get_HeldMeeting_SaysWhatWasAgreedAndWhoDoesWhat()
    {
        var page = await site.OpenAsync("/meetings/2020-10-23");
        page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).ShouldBe(["Agenda", "What it agreed", "Who will do what"]);
        Text(page).ShouldContain("Metropolitan Police Bring a report");
    }

    private static string Text(AngleSharp.Dom.IDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
