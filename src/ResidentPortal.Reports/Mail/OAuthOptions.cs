using System.ComponentModel.DataAnnotations;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>How the program proves to Microsoft Entra that it may use a mailbox: client credentials, without a person.</summary>
public sealed class OAuthOptions
{
    /// <summary>The directory's id or its domain.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>In place of <see cref="Tenant"/>, where it is not Microsoft's public cloud: an https address.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    [Secret]
    public string ClientSecret { get; set; } = "";

    public string Scope { get; set; } = "https://outlook.office365.com/.default";

    internal bool IsSet => Tenant.Length > 0 || Authority.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0;

    internal string AuthorityAddress => Authority.Length > 0 ? Authority : $"https://login.microsoftonline.com/{Tenant}";

    /// <param name="section">The section's name below "Mail".</param>
    internal IEnumerable<ValidationResult> Mistakes(string section)
    {
        if (Tenant.Length == 0 && Authority.Length == 0)
            yield return Wrong(nameof(Tenant), "Give the id of your Microsoft Entra directory, or its domain.");
        if (Authority.Length > 0 && !(Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            yield return Wrong(nameof(Authority),
                $"“{Authority}” cannot be used. Give an https address, or leave the key out and give Tenant.");
        if (!Guid.TryParse(ClientId, out _))
            yield return Wrong(nameof(ClientId),
                "Give the application (client) ID of your app registration, such as 12345678-90ab-cdef-1234-567890abcdef.");
        if (ClientSecret.Length == 0)
            yield return Wrong(nameof(ClientSecret), "Give the app registration’s client secret, best in an environment variable.");
        if (!Scope.EndsWith("/.default", StringComparison.Ordinal))
            yield return Wrong(nameof(Scope), $"“{Scope}” cannot be used. Give a scope that ends with /.default, or leave the key out.");

        ValidationResult Wrong(string key, string text) => new(text, [$"{section}:{key}"]);
    }
}
