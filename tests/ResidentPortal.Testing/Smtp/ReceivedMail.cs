using System.Text;
using MimeKit;

namespace ResidentPortal.Testing.Smtp;

/// <summary>A message as its reader sees it.</summary>
/// <param name="PartTypes">Content types from the outside in.</param>
/// <param name="Raw">The message as it came over the wire.</param>
/// <param name="Encrypted">Whether it came after STARTTLS.</param>
/// <param name="User">Who signed in to send it.</param>
public sealed record ReceivedMail(
    string Subject,
    string From,
    string To,
    string? ReplyTo,
    string MessageId,
    IReadOnlyList<string> PartTypes,
    IReadOnlyList<string> HeaderNames,
    string Text,
    string Html,
    string Raw,
    string? EnvelopeFrom,
    IReadOnlyList<string>? EnvelopeTo,
    bool Encrypted,
    string? User)
{
    /// <summary>Reads an <c>.eml</c> file.</summary>
    public static async Task<ReceivedMail> ReadFileAsync(string path) => Parse(await File.ReadAllBytesAsync(path));

    internal static ReceivedMail Parse(byte[] content, Envelope? envelope = null)
    {
        using var message = MimeMessage.Load(new MemoryStream(content));
        return new(
            message.Subject!,
            Named(message.From),
            Named(message.To),
            message.ReplyTo.Count == 0 ? null : Named(message.ReplyTo),
            $"<{message.MessageId}>",
            [.. Parts(message).Select(part => part.ContentType.MimeType)],
            [.. message.Headers.Concat(message.Body!.Headers).Select(header => header.Field)],
            Words(message, "plain"),
            Words(message, "html"),
            Encoding.UTF8.GetString(content),
            envelope?.From,
            envelope?.To,
            envelope?.Encrypted ?? false,
            envelope?.User);
    }

    private static string Named(InternetAddressList list) => string.Join(", ", list.Mailboxes.Select(box =>
        string.IsNullOrEmpty(box.Name) ? box.Address : $"{box.Name} <{box.Address}>"));

    private static IEnumerable<MimeEntity> Parts(MimeMessage message)
    {
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
            yield return parts.Current;
    }

    // On the wire lines end in CRLF.
    private static string Words(MimeMessage message, string subtype) =>
        message.BodyParts.OfType<TextPart>()
            .LastOrDefault(part => part.ContentType.IsMimeType("text", subtype))?.Text.ReplaceLineEndings("\n")!;
}

/// <summary>What a server knows of a message beside its content.</summary>
internal sealed record Envelope(string From, IReadOnlyList<string> To, bool Encrypted, string? User);
