using System.IO.Compression;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Layout;

/// <summary>A first view may weigh 25 KB compressed, HTML included: people come with old phones and poor reception.</summary>
public sealed class AssetSizeTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("site.css", 12)]
    [InlineData("site.js", 6)]
    [InlineData("counting.js", 4)]
    public void Build_PublicAsset_StaysSmall(string name, int kilobytes) => Compressed("assets", name).ShouldBeLessThan(kilobytes * 1024);

    // These pages are sent as they are: compressed, what is secret in them could be guessed by their length (BREACH).
    [Theory]
    [InlineData("/report/asb"), InlineData("/report/hate-crime"), InlineData("/asb-case-review/apply")]
    public async Task StartPage_OfAForm_WeighsNoMoreThanAFirstViewMay(string path)
    {
        var page = await site.Client().GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        (page.Length + Compressed("assets", "site.css") + Compressed("assets", "site.js") + Compressed("favicon.svg"))
            .ShouldBeLessThanOrEqualTo(25_000);
    }

    private static long Compressed(params string[] path)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(RepositoryRoot.Combine(["wwwroot", .. path])));
        return compressed.Length;
    }
}
