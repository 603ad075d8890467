using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Hosting.Disclosure;

/// <summary>Section "Disclosure" of the settings: how somebody who found a hole in the site tells of it.</summary>
public sealed class DisclosureOptions : IValidatableObject
{
    public const string Section = "Disclosure";

    private const string PageWanted = "a page such as https://www.your-council.gov.uk/security.";

    /// <summary>An email address, or the https address of a page; left out, it is <c>Site:Email</c>.</summary>
    public string? Contact { get; set; }

    /// <summary>The https address of a page about how reports are dealt with.</summary>
    public string? Policy { get; set; }

    /// <summary>How long the file may be believed. RFC 9116, 2.5.5 recommends less than a year.</summary>
    [Range(1, 365, ErrorMessage = "Give 1 to 365 days.")]
    public int ValidDays { get; set; } = 90;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Contact is not null && EmailAddress.Read(Contact) is null && !IsPage(Contact))
            yield return new($"“{Contact}” cannot be used. Give an email address, or {PageWanted}", [nameof(Contact)]);
        if (Policy is not null && !IsPage(Policy))
            yield return new($"“{Policy}” cannot be used. Give {PageWanted}", [nameof(Policy)]);
    }

    private static bool IsPage(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && !address.Any(char.IsControl);
}
