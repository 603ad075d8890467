using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ResidentPortal.Web.Hosting.Keys;

/// <summary>The certificate that seals new keys, and why there is none although one is named.</summary>
internal sealed record KeyCertificate(X509Certificate2? Certificate, string? Problem)
{
    /// <summary>Neither is there where the settings name none.</summary>
    public static KeyCertificate Open(KeyOptions settings)
    {
        if (settings.CertificateFile is not { Length: > 0 } file)
            return new(null, null);
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword);
            return certificate.HasPrivateKey
                ? new(certificate, null)
                : new(null, "The certificate has no private key. Export it with its key, as a .pfx file.");
        }
        catch (Exception unusable) when (unusable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new(null, "The file cannot be opened. Name a .pfx file that the site's user can read, and set "
                + $"{KeyOptions.Section}:{nameof(KeyOptions.CertificatePassword)}.");
        }
    }
}
