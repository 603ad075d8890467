using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

public class PublicationTests(ContentSite site) : IClassFixture<ContentSite>
{
    [Fact]
    public async Task Get_AfterPublication_ShowsTheNewWords()
    {
        (await site.OpenAsync("/help/noise")).QuerySelector("h1")!.TextContent.ShouldBe("Noise");

        await using (var context = site.Services.GetRequiredService<IDbContextFactory<ContentContext>>().CreateDbContext())
        {
            var version = await context.Versions.SingleAsync(row => row.Body.Contains("\"Default\":\"Noise\""));
            version.Body = version.Body.Replace("\"Default\":\"Noise\"", "\"Default\":\"Noise.\"", StringComparison.Ordinal);
            (await context.Publications.SingleAsync()).Version++;
            await context.SaveChangesAsync();
        }

        await site.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);
        (await site.OpenAsync("/help/noise")).QuerySelector("h1")!.TextContent.ShouldBe("Noise.");
    }
}
