using System.Text;
using System.Text.RegularExpressions;

namespace ResidentPortal.Web.DevelopmentMailbox;

/// <summary>An .eml file as the pickup transport writes them: headers, and a text and an HTML part.</summary>
public sealed partial record EmlFile(string Id, DateTime Written, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string To => Headers.GetValueOrDefault("to", "");

    public string Subject => Headers.GetValueOrDefault("subject", "");

    public static EmlFile Read(FileInfo file)
    {
        var (headers, body) = Part(File.ReadAllText(file.FullName, Encoding.UTF8).ReplaceLineEndings("\n"));
        var parts = Parts(headers, body).ToList();
        return new(
            Path.GetFileNameWithoutExtension(file.Name),
            file.LastWriteTimeUtc,
            headers.ToDictionary(header => header.Key, header => Words(header.Value), StringComparer.OrdinalIgnoreCase),
            Find("text/plain"),
            Find("text/html"));

        string Find(string type) => parts.FirstOrDefault(part => part.Type.StartsWith(type, StringComparison.OrdinalIgnoreCase)).Content
            ?? "";
    }

    private static IEnumerable<(string Type, string Content)> Parts(Dictionary<string, string> headers, string body)
    {
        var type = headers.GetValueOrDefault("content-type", "text/plain");
        if (Boundary().Match(type) is not { Success: true } boundary)
            return [(type, Decoded(headers.GetValueOrDefault("content-transfer-encoding", ""), body))];
        return body.Split("--" + boundary.Groups[1].Value)
            .Skip(1)
            .Where(text => !text.StartsWith("--", StringComparison.Ordinal))
            .Select(text => Part(text.TrimStart('\n')))
            .SelectMany(part => Parts(part.Headers, part.Body));
    }

    private static (Dictionary<string, string> Headers, string Body) Part(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folding().Replace(head, " ").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon]] = line[(colon + 1)..].Trim();
        }
        return (headers, end < 0 ? "" : text[(end + 2)..]);
    }

    private static string Decoded(string encoding, string body) => encoding.Trim().ToUpperInvariant() switch
    {
        "BASE64" => Base64(body.Trim()),
        "QUOTED-PRINTABLE" => QuotedPrintable(body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => body,
    };

    // A damaged file is shown as it is.
    private static string Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : text;
    }

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Words(string header) => EncodedWord().Replace(header, word => word.Groups["how"].Value is "B" or "b"
        ? Base64(word.Groups["text"].Value)
        : QuotedPrintable(word.Groups["text"].Value.Replace('_', ' ')));

    [GeneratedRegex("boundary=\"?([^\";\\n]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("\\n[ \\t]+")]
    private static partial Regex Folding();

    [GeneratedRegex("=\\?utf-8\\?(?<how>[BQ])\\?(?<text>[^?]*)\\?=(?: (?==\\?))?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
