using System.IO.Compression;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Export;

[Collection(OneStudio.Name)]
public class ExportTests(StudioUnderTest studio)
{
    [Fact]
    public async Task Export_ByAnAdministrator_IsAZipOfTheContent()
    {
        var admin = await studio.SignedInAsync(Roles.Administrator);
        var form = (await admin.OpenAsync("/studio/export")).Page().Forms.Single(found => found.GetAttribute("action") == "/studio/export");
        using var content =
            new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>()
                .Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var response = await admin.PostAsync(new Uri("/studio/export", UriKind.Relative), content);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var start in new[] { "Content/", "ContentTypes/", "Dictionary/", "Media/", "media/" })
            names.ShouldContain(name => name.StartsWith("umbraco-content/" + start, StringComparison.Ordinal), start);
        (await studio.Services.GetRequiredService<ContentAudit>().CountAsync(new(Action: AuditAction.Exported), default))
            .ShouldBeGreaterThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_OfAPage_IsAZipOfItAndPerhapsOfWhatIsBelow(bool withBelow)
    {
        var author = await studio.SignedInAsync(Roles.Author);
        await studio.RefreshAsync();
        var page = studio.Live().Find("/help/hate-crime")!;
        var address = $"/studio/pages/{page.Key}/export";
        (await author.OpenAsync($"/studio/pages/{page.Key}")).Body.ShouldContain($"href=\"{address}\"");
        var form = (await author.OpenAsync(address)).Page().Forms.Single(found => found.GetAttribute("action") == address);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox" || withBelow)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await author.PostAsync(new Uri(address, UriKind.Relative), content);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var pages = zip.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith("umbraco-content/Content/", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBe(withBelow ? 1 + page.Children.Count + page.Children.Sum(child => child.Children.Count) : 1);
        pages.ShouldContain("umbraco-content/Content/help-hate-crime.config");
        var deed = (await studio.Services.GetRequiredService<ContentAudit>().ReadAsync(new(Page: page.Key), 0, 1, default))
            .ShouldHaveSingleItem();
        (deed.Action, deed.Detail).ShouldBe((AuditAction.Exported, withBelow ? "with all below it" : ""));
    }
}
