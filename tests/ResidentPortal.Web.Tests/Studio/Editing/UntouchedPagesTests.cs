using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Studio.Editing.Fields;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Editing;

/// <summary>A page that is opened in the editor and saved says what it said before.</summary>
[Collection(OneStudio.Name)]
public class UntouchedPagesTests(StudioUnderTest studio)
{
    [Fact]
    public async Task Read_OfEveryShippedPage_GivesItBack()
    {
        var services = studio.Services;
        await studio.RefreshAsync();
        var types = await services.GetRequiredService<DraftSite>().TypesAsync(default);
        var around = new EditorContext(types, studio.Live());
        var editing = services.GetRequiredService<ContentEditing>();
        var pages = studio.Live().Pages.Concat(studio.Live().WithoutPage).ToList();
        pages.Count.ShouldBeGreaterThan(100);
        foreach (var page in pages)
        {
            var stored = (await editing.ReadAsync(page.Key, default))!.Node;
            var (read, errors) = PageForm.Of(stored, types.Find(stored.DocumentType)!, around).Read();

            errors.ShouldBeEmpty(page.Path);
            read.Name.Default.ShouldBe(stored.Name.Default);
            foreach (var alias in stored.Properties.Keys.Union(read.Properties.Keys))
                Squeezed(read.Value(alias)).ShouldBe(Squeezed(stored.Value(alias)), $"{page.Path}, {alias}");
        }
    }

    // Line ends and blanks between the parts of a value say nothing.
    private static string Squeezed(string? value) => string.Concat((value ?? "").Where(letter => !char.IsWhiteSpace(letter)));
}
