using System.IO.Compression;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Layout;

/// <summary>A first view may weigh 25 KB compressed, HTML included: people come with old phones and poor reception.</summary>
public sealed class AssetSizeTests
{
    [Theory]
    [InlineData("site.css", 12)]
    [InlineData("site.js", 8)]
    public void Build_PublicAsset_StaysSmall(string name, int kilobytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(RepositoryRoot.Combine("wwwroot", "assets", name)));

        compressed.Length.ShouldBeLessThan(kilobytes * 1024);
    }
}
