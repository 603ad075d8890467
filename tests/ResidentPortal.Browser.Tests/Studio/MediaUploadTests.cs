using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Studio;

/// <summary>
/// Three files are dropped: a good one, a program that calls itself a picture, and one that gets lost on its way. The rest is done by
/// keyboard.
/// </summary>
[Collection(Beside.Name)]
public sealed class MediaUploadTests(SharedBrowser browser)
{
    private const string Refused =
        "holiday.jpg must be a JPEG, PNG, GIF, WebP, AVIF, SVG or PDF file. Save it as one of these and choose it again";
    private const string Lost = "street.png did not reach the library. Check your connection, then select Try again";

    private const string Drop = """
        (zone, { picture, program }) => {
          const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes(picture)], "hub.png", { type: "image/png" }));
          dataTransfer.items.add(new File([bytes(program)], "holiday.jpg", { type: "image/jpeg" }));
          dataTransfer.items.add(new File([bytes(picture)], "street.png", { type: "image/png" }));
          for (const kind of ["dragover", "drop"])
            zone.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserTheory]
    [InlineData(1280)]
    public async Task Drop_OfThreeFiles_ShowsHowFarEachIsAndWhatBecameOfIt(int width)
    {
        await using var author = await SignedInAsync(width);
        await author.GoToAsync("/studio/media/add");
        var (page, arrives, tries) = (author.Page, new TaskCompletionSource(), 0);
        await page.RouteAsync("**/studio/media/add/one", async route =>
        {
            await arrives.Task;
            // The third is the one that gets lost; tried again, it arrives.
            if (Interlocked.Increment(ref tries) == 3)
                await route.FulfillAsync(new() { Body = "" });
            else
                await route.ContinueAsync();
        });
        var picture = Convert.ToBase64String(await File.ReadAllBytesAsync(RepositoryRoot.Combine("docs", "screenshots", "form-320.png")));
        await page.Locator(".moj-multi-file-upload__dropzone")
            .EvaluateAsync(Drop, new { picture, program = Convert.ToBase64String(Encoding.Latin1.GetBytes("MZ\u0090\0")) });

        (await page.GetByRole(AriaRole.Progressbar, new() { Name = "Upload of hub.png" }).IsVisibleAsync()).ShouldBeTrue();
        (await RowsAsync(page)).Skip(1).ShouldBe(["holiday.jpg is waiting", "street.png is waiting"]);
        await author.LookAsync();
        arrives.SetResult();
        await page.GetByRole(AriaRole.Button, new() { Name = "Describe the picture" }).WaitForAsync();
        (await RowsAsync(page)).ShouldBe(["hub.png is in the library", Refused, Lost]);
        await author.LookAsync();

        await TabToAsync(page, "Try again: street.png");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Describe the 2 pictures" }).WaitForAsync();
        (await page.GetByRole(AriaRole.Log).InnerTextAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(
        [
            "3 files are being uploaded", "hub.png is in the library", Refused, Lost, "1 of 3 in the library. Next: Describe the picture",
            "street.png is in the library", "2 of 3 in the library. Next: Describe the 2 pictures",
        ]);
        await TabToAsync(page, "Remove: holiday.jpg");
        await page.Keyboard.PressAsync("Enter");
        (await RowsAsync(page)).ShouldBe(["hub.png is in the library", "street.png is in the library"]);

        await TabToAsync(page, "Describe the 2 pictures");
        await author.LookAfterAsync(() => page.Keyboard.PressAsync("Enter"));
        await TabToAsync(page, "Describe the picture");
        await page.Keyboard.TypeAsync("Three people talk at a table.");
        await TabToAsync(page, "Save descriptions");
        await author.LookAfterAsync(() => page.Keyboard.PressAsync("Enter"));
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Describe street, or say that it is decorative");
        await TabToAsync(page, "Decorative: it adds nothing to the words beside it");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Save description");
        await author.LookAfterAsync(() => page.Keyboard.PressAsync("Enter"));
        await author.SeesAsync("Media");
    }

    private static async Task<IEnumerable<string>> RowsAsync(IPage page) =>
        (await page.Locator(".moj-multi-file-upload__message").AllInnerTextsAsync()).Select(text => text.Trim());

    /// <summary>On to what has this name, by the keyboard.</summary>
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var press = 0; ; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()") == name)
                return;
            press.ShouldBeLessThan(60, name);
        }
    }

    private async Task<Visitor> SignedInAsync(int width)
    {
        const string Password = "kettle-orbit-mustard";
        var email = $"media-{width}@council.test";
        var added = await browser.Site.RunAsync("user", "add", email, "--role", "Author");
        added.ExitCode.ShouldBe(0, added.Output + added.Errors);
        var author = await browser.VisitAsync(width);
        await author.GoToAsync(Regex.Match(added.Output, @"https://\S+").Value);
        await author.TypeAsync("Password", Password);
        await author.TypeAsync("The same password again", Password);
        await author.PressAsync("Save password");
        await author.TypeAsync("Email address", email);
        await author.TypeAsync("Password", Password);
        await author.PressAsync("Sign in");
        return author;
    }
}
