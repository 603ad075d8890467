using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ResidentPortal.Testing.Smtp;

/// <summary>A certificate authority for this run, and the certificate of <c>localhost</c> that it signed.</summary>
/// <remarks>
/// .NET on Linux reads the variable <c>SSL_CERT_FILE</c> once, before the first TLS connection of a process, and from
/// the C library, which knows nothing of <see cref="Environment.SetEnvironmentVariable(string, string)"/>. It is set
/// both ways when this assembly is loaded, so that programs a test starts inherit it too.
/// </remarks>
public static class TestAuthority
{
    private const string Variable = "SSL_CERT_FILE";

    private static readonly TemporaryFolder Folder = new();

    /// <summary>What to trust: this authority and whatever the machine already trusts.</summary>
    public static string BundleFile => Folder.File("trusted.pem");

    public static string ServerCertificateFile => Folder.File("server.pem");

    public static string ServerKeyFile => Folder.File("server.key");

#pragma warning disable CA2255 // The remark above says why it has to be a module initialiser.
    [ModuleInitializer]
    internal static void Trust()
#pragma warning restore CA2255
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Dispose();
        Write();
        Environment.SetEnvironmentVariable(Variable, BundleFile);
        if (!OperatingSystem.IsWindows())
            _ = SetEnvironment(Variable, BundleFile, overwrite: 1);
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);

    private static void Write()
    {
        var from = DateTimeOffset.UtcNow.AddDays(-1);
        var until = from.AddDays(30);

        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=ResidentPortal tests", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authorityRequest.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        using var authority = authorityRequest.CreateSelfSigned(from, until);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serverRequest = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        serverRequest.CertificateExtensions.Add(names.Build());
        using var server = serverRequest.Create(authority, from, until, RandomNumberGenerator.GetBytes(8));

        var trusted = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } preset && File.Exists(preset)
            ? preset
            : "/etc/ssl/certs/ca-certificates.crt";
        var others = File.Exists(trusted) ? File.ReadAllText(trusted) : "";
        File.WriteAllText(BundleFile, $"{others}\n{authority.ExportCertificatePem()}\n");
        File.WriteAllText(ServerCertificateFile, server.ExportCertificatePem());
        File.WriteAllText(ServerKeyFile, serverKey.ExportPkcs8PrivateKeyPem());
    }
}
