namespace ResidentPortal.Web.Backup;

/// <summary>Section "Backup" of the settings.</summary>
public sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>A file with the certificate for which backups are sealed, as PEM or DER. Without one they are not sealed.</summary>
    public string? Certificate { get; set; }

    /// <summary>A file with its private key, as PKCS #12 or PEM: only needed where a backup is opened.</summary>
    public string? PrivateKey { get; set; }

    public string? PrivateKeyPassword { get; set; }
}
