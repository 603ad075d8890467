using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Media;
using ResidentPortal.People.Access;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Editing;

/// <summary>The choice of a picture when the library has more than fit on a page.</summary>
[Collection(OneStudio.Name)]
public class MediaFieldTests(StudioUnderTest studio)
{
    private const string Field = "p.picture";
    private const string Find = "find:" + Field;

    [Fact]
    public async Task Find_ByWords_ShowsThoseAndKeepsTheChosenOneAndWhatWasTyped()
    {
        var media = studio.Services.GetRequiredService<MediaEditing>();
        for (var number = 1; number <= 30; number++)
            await media.AddAsync(SmallPicture.Png, $"Street {number:00}.png", null, "A street", decorative: false, "Ann", default);
        var wanted = await media.AddAsync(SmallPicture.Png, "Zebra crossing.png", null, "A crossing", decorative: false, "Ann", default);
        await studio.RefreshAsync();
        var author = await studio.SignedInAsync(Roles.Author);
        var page = (await author.OpenAsync($"/studio/pages/new?below={studio.Live().Find("/campaigns")!.Key}&type=campaign")).Location!;

        var start = await author.OpenAsync(page);
        Offered(start).Count.ShouldBe(24);
        Offered(start).ShouldNotContain(wanted.Key.ToString());
        start.Page().QuerySelector($"fieldset[id='{Field}'] details")!.HasAttribute("open").ShouldBeFalse();

        var found = await author.PressOnAsync(start, page, Find, ("name", "Cross safely"), (Field + ".find", "CROSSING zebra"));
        found.Status.ShouldBe(HttpStatusCode.OK);
        found.Page().Standing("name").ShouldBe(["Cross safely"]);
        Offered(found).ShouldBe([wanted.Key.ToString()]);
        found.Page().QuerySelector($"fieldset[id='{Field}'] details")!.HasAttribute("open").ShouldBeTrue();
        found.Page().QuerySelector("form[data-goto]")!.GetAttribute("data-goto").ShouldBe(Field + ".find");

        var other = await author.PressOnAsync(found, page, Find, (Field, wanted.Key.ToString()), (Field + ".find", "no such thing"));
        Offered(other).ShouldBe([wanted.Key.ToString()]);
        other.Body.ShouldContain("None has all of these words in its name.");
        (await author.PressOnAsync(other, page, "save")).Location.ShouldNotBeNull();
        (await author.OpenAsync(page.Split('?')[0])).Body.ShouldContain("Chosen: Zebra crossing");
    }

    private static IReadOnlyList<string> Offered(Reply page) =>
        [.. page.Page().QuerySelectorAll($"fieldset[id='{Field}'] .rp-media-grid input").OfType<IHtmlInputElement>()
            .Select(input => input.Value).Where(value => value.Length > 0)];
}
