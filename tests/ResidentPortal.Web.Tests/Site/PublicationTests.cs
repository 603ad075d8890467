using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

public class PublicationTests(ContentSite site)
{
    [Fact]
    public async Task Get_AfterPublication_ShowsTheNewWords()
    {
        (await site.OpenAsync("/help/noise")).QuerySelector("h1")!.TextContent.ShouldBe("Noise");

        var editing = site.Services.GetRequiredService<ContentEditing>();
        var key = site.Services.GetRequiredService<LiveSite>().Current.Find("/help/noise")!.Key;
        var page = (await editing.ReadAsync(key, CancellationToken.None))!;
        var draft = await editing.SaveDraftAsync(page.Node with { Name = new("Noise.") }, page.Version, "editor", CancellationToken.None);
        (await site.OpenAsync("/help/noise")).QuerySelector("h1")!.TextContent.ShouldBe("Noise");
        await editing.PublishAsync(key, null, null, draft.Version, "editor", CancellationToken.None);

        await site.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);
        (await site.OpenAsync("/help/noise")).QuerySelector("h1")!.TextContent.ShouldBe("Noise.");
    }
}
