using System.Text.Json;

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
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads an <c>.eml</c> file.</summary>
    public static async Task<ReceivedMail> ReadFileAsync(string path)
    {
        using var python = SmtpServer.Python(["--read", path]);
        python.Start();
        var json = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return Parse(json);
    }

    internal static ReceivedMail Parse(string json) => JsonSerializer.Deserialize<ReceivedMail>(json, Options)!;
}
