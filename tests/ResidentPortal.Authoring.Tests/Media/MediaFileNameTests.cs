using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Media;

public class MediaFileNameTests
{
    [Theory]
    [InlineData("IMG 0042.JPEG", "img-0042.jpg")]
    [InlineData("Ångström & söner.png", "angstrom-soner.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\fakepath\\team.jpg", "team.jpg")]
    [InlineData("a\u202egpj.exe", "a-gpj.jpg")]
    [InlineData("<img src=x onerror=alert(1)>.jpg", "img-src-x-onerror-alert-1.jpg")]
    [InlineData("con.jpg", "file.jpg")]
    [InlineData("照片.jpg", "file.jpg")]
    [InlineData(".htaccess", "htaccess.jpg")]
    [InlineData("", "file.jpg")]
    public void Path_OfAnyName_IsSafe(string fileName, string expected) =>
        MediaFileName.Path([], fileName, MediaFormat.Jpeg, _ => false).ShouldBe(expected);

    [Fact]
    public void Path_InFolders_IsLikeNoOther()
    {
        var taken = new[] { "hate-crime/2026/poster.pdf", "hate-crime/2026/poster-2.pdf" };
        MediaFileName.Path(["Hate crime", "2026"], "Poster.docx", MediaFormat.Pdf, taken.Contains).ShouldBe("hate-crime/2026/poster-3.pdf");
        MediaPath.IsPlain(MediaFileName.Path(Enumerable.Repeat(new string('x', 90), 9), new('y', 500), MediaFormat.Pdf, _ => false))
            .ShouldBeTrue();
    }
}
