using MimeKit;

namespace ResidentPortal.Web.DevelopmentMailbox;

/// <summary>An .eml file as the pickup transport writes them: headers, and a text and an HTML part.</summary>
public sealed record EmlFile(string Id, DateTime Written, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string To => Headers.GetValueOrDefault("to", "");

    public string Subject => Headers.GetValueOrDefault("subject", "");

    /// <summary>A damaged file is shown as far as it can be read.</summary>
    public static EmlFile Read(FileInfo file)
    {
        var id = Path.GetFileNameWithoutExtension(file.Name);
        try
        {
            using var mail = MimeMessage.Load(file.FullName);
            return new(
                id,
                file.LastWriteTimeUtc,
                mail.Headers.DistinctBy(header => header.Field, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(header => header.Field, header => header.Value, StringComparer.OrdinalIgnoreCase),
                (mail.TextBody ?? "").ReplaceLineEndings("\n"),
                (mail.HtmlBody ?? "").ReplaceLineEndings("\n"));
        }
        catch (FormatException)
        {
            return new(id, file.LastWriteTimeUtc, new Dictionary<string, string>(), "", "");
        }
    }
}
