using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.USync;

/// <summary>How uSync writes XML: two spaces, texts of editors as CDATA.</summary>
internal static class USyncXml
{
    /// <param name="basis">The file that is written anew: its byte order mark, line ends and last line stay as they are.</param>
    public static byte[] Write(XElement root, byte[]? basis)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            Encoding = new UTF8Encoding(basis is [0xEF, 0xBB, 0xBF, ..]),
            // A carriage return that is part of a text would not survive any other way.
            NewLineHandling = NewLineHandling.Entitize,
            NewLineChars = basis is not null && basis.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n",
        };
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, settings))
            (root.Document ?? new XDocument(root)).Save(writer);
        if (basis is null or [.., (byte)'\n'])
            written.Write(settings.Encoding.GetBytes(settings.NewLineChars));
        return written.ToArray();
    }

    /// <summary>The element of that name, made when there is none.</summary>
    public static XElement Child(this XElement parent, string name)
    {
        if (parent.Element(name) is { } there)
            return there;
        var made = new XElement(name);
        parent.Add(made);
        return made;
    }

    public static XCData Text(string value) => new(Writable(value));

    /// <summary>Words between two tags, where white space alone would be lost.</summary>
    public static XText Words(string value) => value.Length > 0 && string.IsNullOrWhiteSpace(value)
        ? Text(value)
        : new XText(Writable(value));

    /// <summary>Without the characters that XML cannot hold and with the line ends that it gives back.</summary>
    public static string Writable(string value)
    {
        var text = value.ReplaceLineEndings("\n");
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                kept.Append(text[at]).Append(text[++at]);
            else if (XmlConvert.IsXmlChar(text[at]))
                kept.Append(text[at]);
        }

        return kept.ToString();
    }

    public static string Truth(bool value) => value ? "true" : "false";

    public static string Fingerprint(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    /// <summary>A key for what has none of its own, the same each time.</summary>
    public static Guid KeyFor(USyncKind kind, string id) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{id}")).AsSpan(0, 16));
}
