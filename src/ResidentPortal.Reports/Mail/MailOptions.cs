using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>Section "Mail" of the settings.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary><c>Pickup</c> writes files and sends nothing; <c>Smtp</c> and <c>Notify</c> send.</summary>
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>The sender. Its name must not say what a message is about: it shows on a locked telephone.</summary>
    [Mailbox]
    public string From { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>
    /// The envelope's sender, to which mail systems return what they cannot deliver; <see cref="From"/> when empty.
    /// </summary>
    public string EnvelopeFrom { get; set; } = "";

    /// <summary>Hears of failures and counts, never of a report's content.</summary>
    [Mailbox]
    public string OperationsMailbox { get; set; } = "";

    /// <summary>Hears that there is a complaint about data protection; <see cref="OperationsMailbox"/> when empty.</summary>
    public string PrivacyMailbox { get; set; } = "";

    /// <summary>Where <c>Pickup</c> writes; <c>mail</c> in the storage folder when empty.</summary>
    public string PickupFolder { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();

    public NotTakenOptions NotTaken { get; set; } = new();

    public DigestOptions Digest { get; set; } = new();

    public NotifyOptions Notify { get; set; } = new();

    public BouncesOptions Bounces { get; set; } = new();

    internal string EnvelopeSender => EnvelopeFrom.Length > 0 ? EnvelopeFrom : From;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. validationContext.IsProduction() ? Nowhere() : [],
        .. EnvelopeFrom.Length > 0 && !MailboxAddress.IsValid(EnvelopeFrom)
            ? [new ValidationResult(
                $"“{EnvelopeFrom}” is no email address. Give one such as bounce@your-council.gov.uk, or leave the key out.",
                    [nameof(EnvelopeFrom)])]
            : (IEnumerable<ValidationResult>)[],
        .. PrivacyMailbox.Length > 0 && !MailboxAddress.IsValid(PrivacyMailbox)
            ? [new ValidationResult(
                $"“{PrivacyMailbox}” is no email address. Give one such as privacy@your-council.gov.uk, or leave the key out.",
                    [nameof(PrivacyMailbox)])]
            : (IEnumerable<ValidationResult>)[],
        .. Transport is MailTransportKind.Smtp ? Smtp.Mistakes() : [],
        .. Transport is MailTransportKind.Notify ? Notify.Mistakes() : [],
        .. Bounces.IsSet ? Bounces.Mistakes(this) : [],
    ];

    /// <summary>What is right on a developer's machine, and would send a council's reports nowhere.</summary>
    private IEnumerable<ValidationResult> Nowhere()
    {
        foreach (var (key, address) in new[]
            { (nameof(From), From), (nameof(EnvelopeFrom), EnvelopeFrom), (nameof(OperationsMailbox), OperationsMailbox),
                (nameof(PrivacyMailbox), PrivacyMailbox) })
        {
            if (MailboxAddress.IsExample(address))
                yield return new($"“{address}” is an example address, and mail to it never arrives. Give a real mailbox.", [key]);
        }
        if (Transport is MailTransportKind.Pickup)
        {
            yield return new(
                "“Pickup” writes files and sends nothing, so no team would get a report. Set it to Smtp and fill in Mail:Smtp.",
                [nameof(Transport)]);
        }
    }
}

public enum MailTransportKind
{
    Pickup,
    Smtp,

    /// <summary>GOV.UK Notify.</summary>
    Notify,
}
