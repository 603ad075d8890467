using AngleSharp.Dom;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.References;

/// <summary>What a page links to and shows, in all of its languages.</summary>
internal static class ReferencesIn
{
    private const string DocumentUdi = "umb://document/";

    /// <summary>Each with the property of the page that holds it, itself or in one of its blocks.</summary>
    public static IEnumerable<(PropertyDefinition Property, Target Target)> Page(ContentNode node, ContentIndex types) =>
        from property in types.PropertiesOf(node.DocumentType).Values
        let text = node.Properties.FirstOrDefault(own => string.Equals(own.Key, property.Alias, StringComparison.OrdinalIgnoreCase)).Value
        where text is not null
        from stored in (text.Cultures ?? LocalisedText.Nothing).Values.Prepend(text.Default)
        where !string.IsNullOrWhiteSpace(stored)
        from target in Value(property.Kind, stored, types)
        select (property, target);

    private static IEnumerable<Target> Value(PropertyKind kind, string stored, ContentIndex types) => kind switch
    {
        PropertyKind.RichText => RichTextRenderer.Parse(RichTextValue.Markup(stored)).QuerySelectorAll("a,img").SelectMany(Element),
        PropertyKind.Link => LinkValue.ReadAll(stored).Select(link => new Target(link.Page, link.Url)),
        PropertyKind.Media => MediaValue.ReadAll(stored).Select(key => new Target(key, "")),
        PropertyKind.Blocks => BlockValue.ReadAll(stored).SelectMany(block => Block(block, types)),
        PropertyKind.Text or PropertyKind.LongText or PropertyKind.YesNo or PropertyKind.Number or PropertyKind.Date
            or PropertyKind.Choice or PropertyKind.Unknown => [],
    };

    private static IEnumerable<Target> Block(BlockValue block, ContentIndex types) => types.TypeOf(block.Type) is not { } type ? [] :
        from property in types.PropertiesOf(type.Alias).Values
        from target in Value(property.Kind, block.Properties.GetValueOrDefault(property.Alias, ""), types)
        select target;

    private static IEnumerable<Target> Element(IElement element)
    {
        // Older editors wrote the key beside the address, for links to files as well.
        if (element.GetAttribute(RichTextImages.Udi) is { } udi
            && MediaValue.FromUdi(udi.StartsWith(DocumentUdi, StringComparison.OrdinalIgnoreCase)
                ? udi[DocumentUdi.Length..]
                : udi) is { } key)
            yield return new(key, "");
        var address = element.GetAttribute(element.LocalName == "a" ? "href" : "src") ?? "";
        yield return LocalLink.Target(address) is { } target ? new(target.Page, "") : new(null, address);
    }

    /// <param name="Key">Of a page or a media item.</param>
    /// <param name="Address">As it was typed; empty where there is a key.</param>
    internal sealed record Target(Guid? Key, string Address)
    {
        /// <summary>The address on this site: without query, place on the page, and slash at the end. Empty for any other.</summary>
        public string Path => !Address.StartsWith('/') ? "" : Address.Split('?', '#')[0].TrimEnd('/') is { Length: > 0 } path ? path : "/";
    }
}
