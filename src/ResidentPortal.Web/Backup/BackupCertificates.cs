using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using ResidentPortal.Database.Backup;
using ResidentPortal.Sealing;

namespace ResidentPortal.Web.Backup;

/// <summary>For whom backups are sealed, and what opens them.</summary>
public sealed class BackupCertificates(IOptions<BackupOptions> options)
{
    private const string Certificate = $"{BackupOptions.Section}:{nameof(BackupOptions.Certificate)}";
    private const string PrivateKey = $"{BackupOptions.Section}:{nameof(BackupOptions.PrivateKey)}";

    /// <summary>Null when backups are not sealed.</summary>
    /// <exception cref="BackupException">The one that is set cannot be used.</exception>
    public X509Certificate2? ToSeal()
    {
        if (options.Value.Certificate is not { Length: > 0 } file)
            return null;
        var certificate = Read(Certificate, file, () => X509CertificateLoader.LoadCertificateFromFile(file));
        return CertificateSeal.CanSealFor(certificate)
            ? certificate
            : throw new BackupException($"{Certificate} ({file}) has no RSA key of {CertificateSeal.LeastKeyBits} bits or more: make a "
                + "certificate that has.");
    }

    /// <summary>With its private key; null when none is set.</summary>
    /// <exception cref="BackupException">The one that is set cannot be used.</exception>
    public X509Certificate2? ToOpen()
    {
        if (options.Value.PrivateKey is not { Length: > 0 } file)
            return null;
        var certificate = Read(PrivateKey, file, () => X509Certificate2.GetCertContentType(file) is X509ContentType.Pkcs12
            ? X509CertificateLoader.LoadPkcs12FromFile(file, options.Value.PrivateKeyPassword)
            : FromPem(File.ReadAllText(file)));
        return certificate.HasPrivateKey
            ? certificate
            : throw new BackupException($"{PrivateKey} ({file}) has no private key: export the certificate with its key.");
    }

    /// <summary>A key may stand in a file of its own; the certificate is then the one for which is sealed.</summary>
    private X509Certificate2 FromPem(string pem)
    {
        var certificate = pem.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal) || options.Value.Certificate is not { } publicPart
            ? pem
            : X509CertificateLoader.LoadCertificateFromFile(publicPart).ExportCertificatePem();
        return pem.Contains("BEGIN ENCRYPTED", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(certificate, pem, options.Value.PrivateKeyPassword)
            : X509Certificate2.CreateFromPem(certificate, pem);
    }

    private static X509Certificate2 Read(string setting, string file, Func<X509Certificate2> read)
    {
        try
        {
            return read();
        }
        catch (Exception unusable)
            when (unusable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BackupException($"{setting} ({file}) cannot be read: name a file that is there, in the form that "
                + "docs/operations.md says, with the right password.", unusable);
        }
    }
}
