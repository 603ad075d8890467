using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Shouldly;
using Xunit;

namespace ResidentPortal.Sealing.Tests;

/// <summary>Whoever has the certificate can seal; only who has its private key can open.</summary>
public class CertificateSealTests
{
    private const int Beginning = 8 + 32 + 2;

    private static readonly X509Certificate2 Ours = Certificate(2048);
    private static readonly X509Certificate2 Others = Certificate(2048);

    [Fact]
    public async Task Open_SealedWithThePublicPartAlone_GivesWhatWasSealed()
    {
        using var publicPart = X509CertificateLoader.LoadCertificate(Ours.Export(X509ContentType.Cert));
        publicPart.HasPrivateKey.ShouldBeFalse();
        var closed = await SealAsync("What a resident wrote.", publicPart);
        Encoding.UTF8.GetString(closed).ShouldNotContain("resident");
        (await OpenAsync(closed, Ours)).ShouldBe("What a resident wrote.");
    }

    [Fact]
    public async Task Seal_SameTwice_LooksDifferent() =>
        (await SealAsync("the same", Ours)).ShouldNotBe(await SealAsync("the same", Ours));

    [Fact]
    public async Task Open_OtherCertificate_SaysSo() => await RefusedAsync(await SealAsync("secret", Ours), Others, SealProblem.OtherKey);

    [Fact]
    public async Task Open_WithoutThePrivateKey_SaysSo()
    {
        using var publicPart = X509CertificateLoader.LoadCertificate(Ours.Export(X509ContentType.Cert));
        await RefusedAsync(await SealAsync("secret", Ours), publicPart, SealProblem.OtherKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RPSEAL")]
    [InlineData("SQLite format 3 and more than forty bytes of something else")]
    public async Task Open_NeverSealed_SaysSo(string bytes) =>
        await RefusedAsync(Encoding.UTF8.GetBytes(bytes), Ours, SealProblem.NotSealed);

    [Theory]
    [InlineData(Beginning - 1)]
    [InlineData(Beginning)]
    [InlineData(Beginning + 100)]
    [InlineData(Beginning + 256)]
    public async Task Open_ChangedAnywhere_IsRefused(int at)
    {
        var closed = await SealAsync("secret", Ours);
        closed[at] ^= 1;
        await RefusedAsync(closed, Ours, SealProblem.Broken);
    }

    [Theory]
    [InlineData(Beginning)]
    [InlineData(Beginning + 10)]
    [InlineData(Beginning + 256)]
    public async Task Open_CutShort_IsRefused(int length) =>
        await RefusedAsync((await SealAsync("secret", Ours))[..length], Ours, SealProblem.Broken);

    [Fact]
    public async Task Open_AsSomethingElse_IsRefused() =>
        (await Should.ThrowAsync<SealException>(async () => await OpenAsync(await SealAsync("secret", Ours), Ours, "people.db")))
        .Problem.ShouldBe(SealProblem.Broken);

    [Fact]
    public async Task Seal_ForACertificateThatIsTooWeakOrOfAnotherKind_IsRefused()
    {
        using var weak = Certificate(1024);
        CertificateSeal.CanSealFor(weak).ShouldBeFalse();
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = new CertificateRequest("CN=Backup", curve, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        CertificateSeal.CanSealFor(other).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => SealAsync("secret", other));
    }

    private static async Task RefusedAsync(byte[] closed, X509Certificate2 by, SealProblem problem) =>
        (await Should.ThrowAsync<SealException>(() => OpenAsync(closed, by))).Problem.ShouldBe(problem);

    private static async Task<byte[]> SealAsync(string plain, X509Certificate2 recipient)
    {
        var closed = new MemoryStream();
        await CertificateSeal.SealAsync(new MemoryStream(Encoding.UTF8.GetBytes(plain)), closed, recipient, "reports.db");
        return closed.ToArray();
    }

    private static async Task<string> OpenAsync(byte[] closed, X509Certificate2 by, string about = "reports.db")
    {
        var plain = new MemoryStream();
        await CertificateSeal.OpenAsync(new MemoryStream(closed), plain, by, about);
        return Encoding.UTF8.GetString(plain.ToArray());
    }

    private static X509Certificate2 Certificate(int bits)
    {
        using var key = RSA.Create(bits);
        return new CertificateRequest("CN=Backup", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
    }
}
