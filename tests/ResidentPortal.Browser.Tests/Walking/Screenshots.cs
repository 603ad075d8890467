using Microsoft.Playwright;
using ResidentPortal.Testing;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>The README's pictures. They are written when somebody asks for it with <c>UPDATE_SCREENSHOTS=1</c>.</summary>
internal static class Screenshots
{
    private const int LargestFile = 150_000;

    private static readonly bool Wanted = Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1";

    public static async Task TakeAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        picture.Length.ShouldBeLessThan(LargestFile, name);
        if (Wanted)
            await File.WriteAllBytesAsync(RepositoryRoot.Combine("docs", "screenshots", name), picture);
    }
}
