using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Model;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Search;

public sealed class StudioSearchTests : IDisposable
{
    private readonly StudioUnderTest studio = new();

    [Fact]
    public async Task Search_ByWordsOfAName_FindsPagesDraftsAndMedia()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var draft = new ContentNode(
            Guid.NewGuid(), null, "caseReviewPage", new LocalisedText("What happens after the lamp goes out"), 0, DateTimeOffset.UtcNow, [],
            [],
            new Dictionary<string, LocalisedText>());
        await studio.Services.GetRequiredService<ContentEditing>().SaveDraftAsync(draft, 0, "author@council.test", CancellationToken.None);

        var pages = await FoundAsync(author, "/studio/search/pages?q=HAPPENS%20what%20after");
        pages.ShouldBe(
            [
                $"What happens after the lamp goes out (draft) page:{draft.Key}",
                "What happens after you apply /asb-case-review/after-you-apply",
            ],
            ignoreOrder: true);
        (await FoundAsync(author, "/studio/search/pages?q=%25")).ShouldBeEmpty("No sign stands for all pages.");
        (await FoundAsync(author, "/studio/search/pages")).ShouldBeEmpty();

        var media = JsonDocument.Parse((await author.OpenAsync("/studio/search/media?q=LAMP")).Body).RootElement.EnumerateArray()
            .ShouldHaveSingleItem();
        media.GetProperty("address").GetString()!.ShouldStartWith("/media/campaigns/lamp.svg?v=");
        media.GetProperty("picture").GetString().ShouldBe(media.GetProperty("address").GetString(), "A published page shows it.");
        media.GetProperty("isPicture").GetBoolean().ShouldBeTrue();
        media.GetProperty("alt").GetString().ShouldNotBeNull();

        var figures =
            JsonDocument.Parse((await author.OpenAsync("/studio/search/figures?q=FIGURES%20guns")).Body).RootElement.EnumerateArray()
            .Select(figure => $"{figure.GetProperty("name").GetString()} {figure.GetProperty("address").GetString()}");
        figures.ShouldBe(["Guns fired /statistics/crime#figure-guns-fired"]);
    }

    public void Dispose() => studio.Dispose();

    private static async Task<IEnumerable<string>> FoundAsync(HttpClient client, string path) =>
        JsonDocument.Parse((await client.OpenAsync(path)).Body).RootElement.EnumerateArray()
            .Select(page => $"{page.GetProperty("name").GetString()} {page.GetProperty("path").GetString()}");
}
