using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>A link as somebody typed or picked it.</summary>
/// <param name="Text">Its words, with the alt texts of pictures in it. A picked link may have none, and then takes the words of its
/// place.</param>
/// <param name="Href">An address, or a link to a page by its key.</param>
internal sealed partial record WrittenLink(CheckedField Field, string Text, string Href)
{
    public bool IsPicked => Field.Kind == PropertyKind.Link;

    /// <summary>What it looks like: "link", "button" or "figure".</summary>
    public string Kind { get; private init; } = "link";

    /// <summary>The link at the start of a sentence.</summary>
    public string Title => Text.Length > 0 ? $"The {Kind} “{Text}” in {Field.Where}" : $"A {Kind} in {Field.Where}";

    /// <summary>In the order of the text. A picked value that cannot be read is a link that leads nowhere.</summary>
    public static IEnumerable<WrittenLink> AllIn(CheckedField field) => field switch
    {
        { Stored.Length: 0 } => [],
        { Kind: PropertyKind.RichText } => field.Written.QuerySelectorAll("a[href]")
            .Select(link => new WrittenLink(field, Words(link), link.GetAttribute("href")!.Trim()) { Kind = KindOf(link) }),
        { Kind: PropertyKind.Link, IsEmpty: true } when field.Stored != "[]" => [new(field, "", "")],
        { Kind: PropertyKind.Link } => LinkValue.ReadAll(field.Stored)
            .Select(link => new WrittenLink(field, link.Name, link.Page is { } page ? $"/{{localLink:{page}}}" : link.Url.Trim())),
        _ => [],
    };

    private static string KindOf(IElement link) =>
        link.ClassList.Contains(TextParts.Button) ? "button" : link.ParentElement!.ClassList.Contains(TextParts.Figure) ? "figure" : "link";

    private static string Words(IElement link) =>
        Spaces()
            .Replace(string.Join(' ', link.QuerySelectorAll("img").Select(image => image.GetAttribute("alt")).Prepend(link.TextContent)),
                " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
