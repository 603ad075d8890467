using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Help;

public class DiaryTests(ContentSite site)
{
    private const string Path = "/help/anti-social-behaviour/diary-sheet";

    [Fact]
    public async Task Sheet_ToPrint_HasEmptyRowsAndTakesNothing()
    {
        var main = (await site.OpenAsync(Path)).QuerySelector("main")!;
        main.QuerySelectorAll("tbody td").Length.ShouldBe(7 * main.QuerySelectorAll("thead th[scope=col]").Length);
        main.QuerySelectorAll("tbody td").ShouldAllBe(cell => cell.TextContent.Length == 0);
        main.QuerySelectorAll("form, input, textarea").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/help/noise")]
    [InlineData("/help/anti-social-behaviour")]
    [InlineData("/help/anti-social-behaviour/find-the-right-service")]
    public async Task Sheet_ToPrint_IsLinkedFrom(string path) =>
        (await site.OpenAsync(path)).QuerySelectorAll($"main a[href='{Path}']").ShouldNotBeEmpty();
}
