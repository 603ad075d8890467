using System.IO.Compression;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Studio;
using ResidentPortal.People;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Export;

public class ExportTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    [Fact]
    public async Task Export_ByAnAdministrator_IsAZipOfTheContent()
    {
        var admin = await studio.SignedInAsync(Roles.Administrator);
        var form = (await admin.OpenAsync("/studio/export")).Page().Forms.Single(found => found.GetAttribute("action") == "/studio/export");
        using var content = new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var response = await admin.PostAsync(new Uri("/studio/export", UriKind.Relative), content);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var start in new[] { "Content/", "ContentTypes/", "Dictionary/", "Media/", "media/" })
            names.ShouldContain(name => name.StartsWith("umbraco-content/" + start, StringComparison.Ordinal), start);
        (await studio.Services.GetRequiredService<AuditLog>().CountAsync(new(Action: AuditAction.Exported), default)).ShouldBe(1);
    }
}
