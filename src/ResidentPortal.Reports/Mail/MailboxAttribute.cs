using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Mail;

/// <summary>A bare email address, which must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailboxAttribute() : ValidationAttribute("Give an email address, such as reports@your-council.gov.uk.")
{
    public override bool IsValid(object? value) => value is string text && MailboxAddress.IsValid(text);
}
