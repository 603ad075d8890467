using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ResidentPortal.Content.Media;

/// <summary>
/// The allow-list that drawings pass: shapes, words, colours and what they refer to within the same file. What is not
/// listed goes with all it contains, so that nothing runs, moves or is fetched.
/// </summary>
internal static partial class SafeSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XName XLink = XNamespace.Get("http://www.w3.org/1999/xlink") + "href";

    // No drawing is as deep as this, and what is deeper takes minutes to write.
    private const int Deepest = 200;

    /// <summary>The drawing without what is not allowed; null when the bytes are not one.</summary>
    public static InspectedMedia? Read(byte[] bytes)
    {
        var removed = new SortedSet<string>(StringComparer.Ordinal);
        if (Parse(bytes, removed) is not { Root: { } root } drawing || root.Name != Svg + "svg")
            return null;
        Clean(drawing, removed);
        var size = Size(root);
        return new(Model.MediaFormat.Svg, removed.Count == 0 ? bytes : Write(drawing), size?.Width, size?.Height, [.. removed]);
    }

    private static XDocument? Parse(byte[] bytes, SortedSet<string> removed)
    {
        try
        {
            return Parse(bytes, DtdProcessing.Prohibit, removed);
        }
        catch (XmlException)
        {
        }

        try
        {
            // Drawing programs write a document type, which may also hold entities and attributes: it is passed over.
            var drawing = Parse(bytes, DtdProcessing.Ignore, removed);
            removed.Add("<!DOCTYPE>");
            return drawing;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XDocument Parse(byte[] bytes, DtdProcessing types, SortedSet<string> removed)
    {
        var settings = new XmlReaderSettings { DtdProcessing = types, XmlResolver = null };
        using (var depth = XmlReader.Create(new MemoryStream(bytes), settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > Deepest)
                    throw new XmlException("The drawing is too deep.");
            }
        }

        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        var drawing = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        // Another program might read another encoding out of the same bytes, and find other elements in it.
        if (bytes.Contains((byte)0) || drawing.Declaration?.Encoding is { Length: > 0 } encoding
            && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            removed.Add("encoding");
        return drawing;
    }

    private static void Clean(XDocument drawing, SortedSet<string> removed)
    {
        foreach (var instruction in drawing.DescendantNodes().OfType<XProcessingInstruction>().ToList())
        {
            removed.Add($"<?{instruction.Target}?>");
            instruction.Remove();
        }

        foreach (var element in drawing.Descendants().Where(element => !IsAllowed(element)).ToList())
        {
            removed.Add($"<{element.Name.LocalName}>");
            element.Remove();
        }

        foreach (var attribute in drawing.Descendants().Attributes().Where(attribute => !IsAllowed(attribute)).ToList())
        {
            removed.Add(attribute.Name.LocalName);
            attribute.Remove();
        }
    }

    private static bool IsAllowed(XElement element) =>
        element.Name.Namespace == Svg && SvgNames.Elements.Contains(element.Name.LocalName)
            && (element.Name.LocalName != "style" || IsInert(element.Value));

    private static bool IsAllowed(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration
        || (attribute.Name.Namespace == XNamespace.Xml && attribute.Name.LocalName is "space" or "lang")
        || (attribute.Name == XLink || attribute.Name == "href"
            ? attribute.Value.StartsWith('#')
            : IsListed(attribute) && IsInert(attribute.Value));

    private static bool IsListed(XAttribute attribute) =>
        attribute.Name.Namespace == XNamespace.None
        && (SvgNames.Attributes.Contains(attribute.Name.LocalName)
            || attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal));

    // An escape or an "@" could hide an address; every other way to name one is a function.
    private static bool IsInert(string style) => style.IndexOfAny(['\\', '@']) < 0 && !Fetching().IsMatch(style);

    [GeneratedRegex(@"(?:url\((?!\s*[""']?\s*#)|(?:image|image-set|src|element|expression|paint)\(|javascript:)", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    private static (int Width, int Height)? Size(XElement root)
    {
        if (Length((string?)root.Attribute("width")) is { } width && Length((string?)root.Attribute("height")) is { } height)
            return (width, height);
        var box = ((string?)root.Attribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Length(box[2]) is { } across && Length(box[3]) is { } down ? (across, down) : null;
    }

    private static int? Length(string? text) =>
        double.TryParse(text?.Trim().Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var length) && length is >= 1 and <= 100_000
            ? (int)Math.Round(length)
            : null;

    private static byte[] Write(XDocument drawing)
    {
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written,
            new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
            drawing.Root!.Save(writer);
        return written.ToArray();
    }
}
