using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Alerts;

/// <summary>Alerts that come and go by their schedule, on a clock that the test moves.</summary>
public sealed class AlertTests
{
    private const string Campaign = "c3a395d5-356e-5f1c-9d2e-08fdeae31e47";

    private static (string, string)[] From10To(string hour) => [("Release", "2026-11-22T10:00:00"), ("Expire", $"2026-11-22T{hour}:00:00")];

    [Fact]
    public async Task Alerts_FromReleaseToExpiry_StandOnEveryPage()
    {
        using var content = new AuthoredContent()
            .Schedule("Content/campaigns-safe-places.config", ("Expire", "2026-11-22T11:00:00"))
            .Alert("Information", "Our phone line opens late.",
                $"<link><Value><![CDATA[[{{\"name\":\"Safe Places\",\"unique\":\"{Campaign}\"}}]]]></Value></link>", From10To("12"))
            .Alert("Disruption", "The form on paper is not to be had.", "<duration><Value>Until Friday.</Value></duration>", From10To("13"))
            .Alert("Danger", "Stay away from &lt;b&gt;High Road&lt;/b&gt;.", "", From10To("12"));
        ContentCheck.Run(USyncFolder.Read(content.Path), ShippedCouncil.Routes).ShouldBeEmpty("three alerts of one name are no mistake");
        using var site = SiteUnderTest.InDevelopment(("Content:Folder", content.Path));
        site.Clock = new TestClock(new(2026, 11, 22, 9, 59, 0, TimeSpan.Zero));
        site.Replace = BrokenInside.Add;

        (await AlertsAsync(site, "/")).ShouldBeEmpty();

        await site.AdvanceAsync(minutes: 1);
        string[] all =
            ["Danger: Stay away from <b>High Road</b>.", "Disruption: The form on paper is not to be had. Until Friday.",
                "Information: Our phone line opens late. Safe Places"];
        foreach (var path in new[] { "/", "/help/domestic-abuse", "/search?q=noise", "/sitemap", "/no-such-page", "/report" })
            (await AlertsAsync(site, path)).ShouldBe(all, path);
        (await AlertsAsync(site, "/report/asb", broken: true)).ShouldBe(all, "something went wrong");
        foreach (var path in new[] { "/report/asb", "/asb-case-review/check" })
            (await AlertsAsync(site, path)).ShouldBe([all[0]], path);
        (await AlertsAsync(site, "/campaigns/womens-night-safety/poster")).ShouldBeEmpty();
        foreach (var list in new[] { "/sitemap.xml", "/campaigns/feed.xml", "/search?q=high+road" })
            (await site.ReadAsync(list)).ShouldNotContain("alerts/");
        (await StatusAsync(site, "/alerts")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(site, "/alerts/an-alert")).ShouldBe(HttpStatusCode.NotFound);

        await site.AdvanceAsync(minutes: 60);
        (await AlertsAsync(site, "/campaigns/safe-places"))
            .ShouldBe([all[0], all[1], "Information: Our phone line opens late."], "its link has ended");

        await site.AdvanceAsync(minutes: 60);
        (await AlertsAsync(site, "/")).ShouldBe([all[1]]);
        (await AlertsAsync(site, "/report/asb")).ShouldBeEmpty();
        (await StatusAsync(site, "/alerts/an-alert")).ShouldBe(HttpStatusCode.NotFound);

        await site.AdvanceAsync(minutes: 60);
        (await site.OpenAsync("/")).QuerySelector(".rp-alerts").ShouldBeNull();
    }

    private static async Task<IReadOnlyList<string>> AlertsAsync(SiteUnderTest site, string path, bool broken = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (broken)
            request.Headers.Add(BrokenInside.Header, "1");
        var reply = await site.Resident().SendAsync(request);
        if (reply.Location is { } onward)
            reply = await site.Resident().GetAsync(onward);
        if (broken)
            reply.Status.ShouldBe(HttpStatusCode.InternalServerError);
        var page = ContentSite.Parse(reply.Body);
        page.QuerySelector("h1").ShouldNotBeNull(path);
        page.QuerySelectorAll("section[aria-label=Alerts]").Length.ShouldBe(page.QuerySelectorAll(".rp-alert").Length > 0 ? 1 : 0);
        return [.. page.QuerySelectorAll(".rp-alert")
            .Select(alert => string.Join(' ', alert.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    private static async Task<HttpStatusCode> StatusAsync(SiteUnderTest site, string path) => (await site.Resident().GetAsync(path)).Status;
}

file static class Clocks
{
    public static async Task AdvanceAsync(this SiteUnderTest site, int minutes)
    {
        site.Clock!.Advance(TimeSpan.FromMinutes(minutes));
        await site.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(default);
    }
}
