using System.Net;
using System.Text;
using ResidentPortal.Web.Tests.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Events;

public sealed class EventPagesTests(SiteUnderTest site)
{
    private const string Meeting = "/events/public-meeting-2017";
    private const string Walks = "/events/ward-walks";

    [Fact]
    public async Task Get_AfterTheLastDay_SaysThatTheEventIsOver()
    {
        using var site = Reading.SiteAt("2017-03-20T23:59:30+00:00");
        (await site.OpenAsync("/events")).Under("Coming up").ShouldContain(Meeting);
        var on = await site.OpenAsync(Meeting);
        on.QuerySelector($"a[href='{Meeting}.ics']").ShouldNotBeNull();
        on.QuerySelector(".govuk-inset-text").ShouldBeNull();

        site.Clock!.Advance(TimeSpan.FromSeconds(30));

        var list = await site.OpenAsync("/events");
        list.Under("Coming up").ShouldNotContain(Meeting);
        list.Under("Past events").ShouldContain(Meeting);
        var over = await site.OpenAsync(Meeting);
        over.QuerySelector(".govuk-inset-text")!.TextContent.ShouldStartWith("This event is over.");
        over.QuerySelector($"a[href='{Meeting}.ics']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Event_SaysWhatIsKnownAndNoMore()
    {
        var dated = await site.OpenAsync(Meeting);
        dated.QuerySelector("main .govuk-summary-list__value")!.TextContent.ShouldBe("Monday 20 March 2017, 7pm");
        dated.QuerySelector("[itemtype='https://schema.org/Event'] [itemprop=startDate]")!.GetAttribute("content")
            .ShouldBe("2017-03-20T19:00+00:00");
        var file = ICalendar.Read(Encoding.UTF8.GetBytes(await site.ReadAsync(Meeting + ".ics")));
        file["DTSTART"].ShouldBe("20170320T190000Z");
        file["LOCATION"].ShouldStartWith("Committee Room 1, Hendon Town Hall");

        (await site.OpenAsync("/events")).Under("Planned, with no date yet").ShouldContain(Walks);
        var undated = await site.OpenAsync(Walks);
        undated.QuerySelector("#take-part").ShouldNotBeNull();
        undated.QuerySelector("[itemtype='https://schema.org/Event']").ShouldBeNull();
        foreach (var path in new[] { Walks, "/events/knife-action-days-2022", "/events/no-such-thing" })
        {
            using var none = await site.Client().GetAsync(new Uri(path + ".ics", UriKind.Relative));
            none.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }
}
