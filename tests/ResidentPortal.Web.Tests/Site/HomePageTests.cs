using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

public sealed class HomePageTests
{
    [Fact]
    public async Task Get_Home_SaysWhatIsDoneHowItGoesAndWhenTheBoardMeets()
    {
        using var site = Reading.SiteAt("2022-07-19T08:59:00+00:00");
        var home = await site.OpenAsync("/");
        home.QuerySelectorAll("main h1, main h2").Select(heading => heading.TextContent).ShouldBe(
        [
            "Report it and get help", "Report anti-social behaviour", "Report a hate crime", "Ask for an ASB case review", "Get help now",
            "Is someone in danger now?", "Campaigns", "What we want to do", "The latest figures", "Board meetings",
        ]);
        home.Under("What we want to do").Count.ShouldBe(5);
        home.Under("The latest figures").ShouldBe(["/statistics/anti-social-behaviour", "/statistics/crime", "/statistics/hate-crime"]);
        var words = string.Join(' ', home.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words.ShouldContain("10,028 From 15,844 to 10,028: down 36.7% (12 months to May 2022). Told to the board on 22 July 2022.");
        words.ShouldContain("Next meeting: Friday 22 July 2022. You can ask a question. Send it by 10am on Tuesday 19 July 2022.");

        site.Clock!.Advance(TimeSpan.FromMinutes(1));
        (await site.OpenAsync("/")).QuerySelector("main")!.TextContent.ShouldNotContain("Send it by");
        site.Clock.Advance(TimeSpan.FromDays(3650));
        (await site.OpenAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("The last meeting we have papers for:");
        (await site.OpenAsync("/")).QuerySelector("a[href='/meetings/2023-01-20']").ShouldNotBeNull("it is the last one with papers");
    }
}
