using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Web.Hosting;

/// <summary>Section "DataProtection" of the settings.</summary>
public sealed class KeyOptions
{
    public const string Section = "DataProtection";

    /// <summary>Where the keys lie that encrypt answers, drafts and cookies; <c>keys</c> in the storage folder when empty.</summary>
    [ExistingFolder(ErrorMessage = "There is no such folder. Create it, and let only the site's own user read it; "
        + "without its keys no stored report can be read.")]
    public string? KeyFolder { get; set; }
}

/// <summary>A folder that is there, where one is named.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExistingFolderAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string named || string.IsNullOrWhiteSpace(named) || Directory.Exists(named);
}
