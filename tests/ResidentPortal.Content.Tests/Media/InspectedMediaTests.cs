using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Media;

public class InspectedMediaTests
{
    [Theory]
    [InlineData("PNG", MediaFormat.Png, 3, 2, Photo.PngText)]
    [InlineData("GIF", MediaFormat.Gif, 3, 2, "R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIDRB4FADs=")]
    [InlineData("JPEG, its frame after other segments", MediaFormat.Jpeg, 3, 2,
        "/9j/4AAQSkZJRgABAQAAAQABAAD//gAEYWL/wAARCAACAAMDASIAAhEBAxEB/9k=")]
    [InlineData("WebP, extended", MediaFormat.WebP, 3, 2, "UklGRhYCAABXRUJQVlA4WAoAAAAwAAAAAgAAAQAA")]
    [InlineData("WebP, lossy", MediaFormat.WebP, 3, 2, "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoDAAIAB0CWJaQAA3AA/u+5AAA=")]
    [InlineData("WebP, lossless", MediaFormat.WebP, 3, 2, "UklGRhoAAABXRUJQVlA4TA0AAAAvAkAAAAcQERGIiP4HAA==")]
    [InlineData("AVIF, with a smaller part", MediaFormat.Avif, 3, 2,
        "AAAAGGZ0eXBhdmlmAAAAAGF2aWZtaWYxAAAAFGlzcGUAAAAAAAAAAQAAAAEAAAAUaXNwZQAAAAAAAAADAAAAAg==")]
    [InlineData("PDF", MediaFormat.Pdf, null, null, "JVBERi0xLjcK")]
    [InlineData("PNG that is cut off", MediaFormat.Png, null, null, "iVBORw0KGgoAAAAN")]
    [InlineData("JPEG that is cut off", MediaFormat.Jpeg, null, null, "/9j/4AAQSkZJ")]
    public void Read_AllowedKind_IsToldByItsBytes(string described, MediaFormat format, int? width, int? height, string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        var read = InspectedMedia.Read(bytes).ShouldNotBeNull(described);
        (read.Format, read.Width, read.Height).ShouldBe((format, width, height), described);
    }

    [Theory]
    [InlineData("as it is", false)]
    [InlineData("cut off", true)]
    public void Read_APhotograph_ShowsThePictureAndNothingElse(string described, bool isCut)
    {
        var came = Photo.WithAll(Photo.Jpeg, 1);
        var read = InspectedMedia.Read(isCut ? came[..^(Photo.Jpeg.Length + 20)] : came).ShouldNotBeNull(described);
        read.IsDamaged.ShouldBe(isCut, described);
        read.Bytes.ShouldBe(isCut ? [] : Photo.Jpeg, described);
    }

    [Fact]
    public void Read_ShippedMedia_IsCleanAlready()
    {
        var files = Directory.GetFiles(Path.Combine(ContentFiles.Shipped, "media"), "*", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var (file, bytes) in files.Select(file => (file, File.ReadAllBytes(file))))
            InspectedMedia.Read(bytes).ShouldNotBeNull(file).Bytes.ShouldBe(bytes, file);
    }

    [Theory]
    [InlineData("program", "TVqQAAMAAAAEAAAA")]
    [InlineData("archive", "UEsDBBQAAAAIAAAA")]
    [InlineData("web page", "PCFkb2N0eXBlIGh0bWw+PHNjcmlwdD4=")]
    [InlineData("sound", "UklGRiQAAABXQVZFZm10IA==")]
    [InlineData("film", "AAAAGGZ0eXBpc29tAAAAAGlzb21pc28y")]
    public void Read_OtherKind_IsRefused(string described, string base64) =>
        InspectedMedia.Read(Convert.FromBase64String(base64)).ShouldBeNull(described);
}
