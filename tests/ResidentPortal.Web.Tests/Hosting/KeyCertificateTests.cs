using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>With a certificate the keys on the disk are of no use to whoever has only them.</summary>
public class KeyCertificateTests
{
    [Fact]
    public async Task Keys_WithACertificate_AreSealedAndOpenAgain()
    {
        using var folder = new TemporaryFolder();
        var certificate = folder.File("keys.pfx");
        SiteCertificate.Write(certificate);
        (string, string)[] settings =
        [
            ("Storage:Folder", folder.File("storage")), ("DataProtection:CertificateFile", certificate),
            ("DataProtection:CertificatePassword", SiteCertificate.Password),
        ];
        IReadOnlyDictionary<string, string> cookies;
        using (var first = SiteUnderTest.InDevelopment(settings))
        {
            var resident = first.Resident();
            await resident.GoToAsync("who", AnswerScript.Least);
            cookies = resident.Cookies;
        }

        var key =
            await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(folder.File("storage"), "keys")).ShouldHaveSingleItem());
        key.ShouldContain("EncryptedData");
        key.ShouldNotContain("<masterKey");
        using var again = SiteUnderTest.InDevelopment(settings);
        var later = again.Resident().With(cookies);
        (await later.GetAsync(later.Page("what-happened"))).Body.ShouldContain("Somebody did something.");
    }
}
