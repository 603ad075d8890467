using MimeKit;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Bounces;

/// <summary>Reads one mail that came back, and says what to do with it.</summary>
public sealed class BounceReader(EnvelopeSender envelope, ReturnedMail returned)
{
    /// <summary>In bytes. Notifications have a few thousand; whatever is larger is not read.</summary>
    internal const int Largest = 1_000_000;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = 20 };

    /// <param name="content">The whole mail, at most <see cref="Largest"/>.</param>
    internal async Task<BounceFate> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        BounceReport report;
        try
        {
            using var mail = await MimeMessage.LoadAsync(Options, content, cancellationToken);
            report = BounceReport.Read(mail);
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException)
        {
            return BounceFate.Left;
        }

        return report.Kind switch
        {
            BounceKind.Failed =>
                await RecordAsync(report, report.Status is { } code ? $"returned-{code}" : "returned", true, cancellationToken),
            BounceKind.Delayed => await RecordAsync(report, ReturnedMail.Delayed, isFinal: false, cancellationToken),
            BounceKind.Reply => BounceFate.Done,
            BounceKind.Letter => await SignedAsync(report, cancellationToken) is null ? BounceFate.Left : BounceFate.Done,
            BounceKind.Unknown => BounceFate.Left,
        };
    }

    private async Task<BounceFate> RecordAsync(BounceReport report, string outcome, bool isFinal, CancellationToken cancellationToken) =>
        await MessageAsync(report, cancellationToken) is not { } message
            ? BounceFate.Left
            : await returned.RecordAsync(message, outcome, isFinal, cancellationToken: cancellationToken) switch
            {
                ReturnedResult.Recorded => BounceFate.Done,
                ReturnedResult.NotYet => BounceFate.Later,
                ReturnedResult.NoSuchMessage => BounceFate.Left,
            };

    private async Task<Guid?> MessageAsync(BounceReport report, CancellationToken cancellationToken) =>
        await SignedAsync(report, cancellationToken)
            ?? report.MessageIds.Select(EnvelopeSender.MessageOf).FirstOrDefault(message => message is not null);

    private async Task<Guid?> SignedAsync(BounceReport report, CancellationToken cancellationToken)
    {
        foreach (var address in report.Addresses)
        {
            if (await envelope.ReadAsync(address, cancellationToken) is { } message)
                return message;
        }
        return null;
    }
}

internal enum BounceFate
{
    /// <summary>It may go.</summary>
    Done,

    /// <summary>It is read again with the next look.</summary>
    Later,

    /// <summary>It stays in the mailbox, flagged, until a person has looked.</summary>
    Left,
}
