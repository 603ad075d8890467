using System.ComponentModel.DataAnnotations;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Hosting.Keys;

/// <summary>Section "DataProtection" of the settings.</summary>
public sealed class KeyOptions : IValidatableObject
{
    public const string Section = "DataProtection";

    /// <summary>Where the keys lie that encrypt answers, drafts and cookies; <c>keys</c> in the storage folder when empty.</summary>
    [ExistingFolder(ErrorMessage = "There is no such folder. Create it, and let only the site's own user read it; "
        + "without its keys no stored report can be read.")]
    public string? KeyFolder { get; set; }

    /// <summary>The ids of keys that are gone for good, with commas or blanks between them.</summary>
    public string? LostKeys { get; set; }

    /// <summary>A PKCS #12 file with its private key, which seals new keys; without it they lie unsealed.</summary>
    public string? CertificateFile { get; set; }

    [Secret]
    public string? CertificatePassword { get; set; }

    internal Database.Keys.LostKeys Lost => new([.. LostIds.Where(id => Guid.TryParse(id, out _)).Select(Guid.Parse)]);

    private string[] LostIds =>
        (LostKeys ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LostIds.FirstOrDefault(id => !Guid.TryParse(id, out _)) is not null)
            yield return new("Copy the ids from the message with which the start was refused.", [nameof(LostKeys)]);
        if (KeyCertificate.Open(this).Problem is { } problem)
            yield return new(problem, [nameof(CertificateFile)]);
    }
}

/// <summary>A folder that is there, where one is named.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExistingFolderAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string named || string.IsNullOrWhiteSpace(named) || Directory.Exists(named);
}
