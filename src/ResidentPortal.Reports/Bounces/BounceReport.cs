using System.Text.RegularExpressions;
using MimeKit;

namespace ResidentPortal.Reports.Bounces;

/// <summary>What a mail that came back says, of which nothing is kept but codes.</summary>
/// <param name="Status">An enhanced status code (RFC 3463), where it gives one.</param>
/// <param name="Addresses">To which it was sent: one of them may be a message's envelope sender.</param>
/// <param name="MessageIds">Of the message that it is about.</param>
internal sealed partial record BounceReport(
    BounceKind Kind, string? Status, IReadOnlyList<string> Addresses, IReadOnlyList<string> MessageIds)
{
    // Into which mail systems write the envelope's recipient.
    private static readonly string[] DeliveredTo = ["Delivered-To", "X-Original-To", "Envelope-To"];

    /// <summary>A notification (RFC 3464) says what it is; an automatic reply (RFC 3834), too.</summary>
    public static BounceReport Read(MimeMessage mail)
    {
        var addresses = Addressed(mail).Distinct(StringComparer.OrdinalIgnoreCase).Take(20).ToList();
        var report = mail.Body as MultipartReport;
        if (!IsOf("delivery-status") || report!.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
            return new(IsOf("disposition-notification") ? BounceKind.Reply : Other(mail), null, addresses, []);

        // The first group is about the message, each other one about a recipient. Ours have one.
        var groups = status.StatusGroups;
        var failed = Find("failed");
        return new(
            failed is not null ? BounceKind.Failed : Find("delayed") is not null ? BounceKind.Delayed : BounceKind.Reply,
            failed?["Status"] is { } code && Code().Match(code) is { Success: true } found ? found.Value.Trim() : null,
            addresses,
            [.. groups.Take(1).Select(group => group["Original-Envelope-Id"]).Concat(Original(report!)).OfType<string>()]);

        bool IsOf(string type) => string.Equals(report?.ReportType, type, StringComparison.OrdinalIgnoreCase);
        HeaderList? Find(string action) => groups.Skip(1).Take(20).FirstOrDefault(
            group => string.Equals(group["Action"]?.Trim(), action, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string?> Original(MultipartReport report) => report.Select(part => part switch
    {
        TextRfc822Headers headers => headers.Message?.MessageId,
        MessagePart whole => whole.Message?.MessageId,
        _ => null,
    });

    private static IEnumerable<string> Addressed(MimeMessage mail) => mail.To.Mailboxes.Select(to => to.Address)
        .Concat(DeliveredTo.SelectMany(name => mail.Headers
            .Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value.Trim())));

    private static BounceKind Other(MimeMessage mail) =>
        mail.Headers[HeaderId.AutoSubmitted] is { } submitted
            ? submitted.TrimStart().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) ? BounceKind.Reply : BounceKind.Unknown
            // What mail systems say of undelivered mail cannot be answered.
            : mail.Headers[HeaderId.ReturnPath]?.Trim() is { } path && path is not ("<>" or "")
                && !path.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase)
                ? BounceKind.Letter
                : BounceKind.Unknown;

    [GeneratedRegex(@"^\s*[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])")]
    private static partial Regex Code();
}

internal enum BounceKind
{
    /// <summary>Its recipient will not get the message.</summary>
    Failed,

    /// <summary>A mail system is still trying.</summary>
    Delayed,

    /// <summary>A holiday notice, a read receipt: nothing follows from it.</summary>
    Reply,

    /// <summary>Somebody wrote. To a message's own address only programs do, which ask whether its sender is a person.</summary>
    Letter,

    /// <summary>Somebody must look.</summary>
    Unknown,
}
