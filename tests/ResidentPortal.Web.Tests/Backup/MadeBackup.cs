using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Xunit;

namespace ResidentPortal.Web.Tests.Backup;

/// <summary>
/// A site that was backed up while it ran, once as it is and once sealed, and then stopped. Its mail server was down: all of its mail
/// waits.
/// </summary>
public sealed class MadeBackup : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SiteUnderTest? _site;

    /// <summary>The storage as it was when the site stopped.</summary>
    public string Storage => _site!.Folder;

    public string Plain => _folder.File("plain");

    public string Sealed => _folder.File("sealed");

    public string Certificate => _folder.File("backup.pem");

    public string PrivateKey => _folder.File("backup.pfx");

    public string OthersKey => _folder.File("other.pem");

    /// <summary>Of the report that was there when the backups were made.</summary>
    public string Before { get; private set; } = "";

    /// <summary>Of the one that came since.</summary>
    public string Since { get; private set; } = "";

    /// <summary>What the first backup said.</summary>
    public string Said { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        WriteCertificates();
        _site = SiteUnderTest.InProduction();
        Before = await _site.Resident().ReportAsync(AnswerScript.Least);
        (_, Said) = await StoppedSite.RunAsync(_site.Services, "backup", Plain);
        using (var sealing = new StoppedSite(Storage, settings: ("Backup:Certificate", Certificate)))
            await sealing.RunAsync("backup", Sealed);
        Since = await _site.Resident().ReportAsync(AnswerScript.Least);
        _site.Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var stopped = new StoppedSite(Storage);
        await stopped.UntilAloneAsync();
    }

    /// <summary>A copy that a test may change.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ValueTask DisposeAsync()
    {
        _site?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void WriteCertificates()
    {
        using var ours = New();
        File.WriteAllText(Certificate, ours.ExportCertificatePem());
        File.WriteAllBytes(PrivateKey, ours.Export(X509ContentType.Pkcs12, "secret"));
        using var other = New();
        using var key = other.GetRSAPrivateKey()!;
        File.WriteAllText(OthersKey, other.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }

    private static X509Certificate2 New()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=Backup", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
    }
}
