using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Tests;

/// <summary>Small pieces of content to build a site from.</summary>
internal static class Sample
{
    public static readonly DocumentType Home = Type("home", atRoot: true);
    public static readonly DocumentType Page = Type("page");
    public static readonly DocumentType Folder = Type("folder");

    public static ContentNode Node(string name, ContentNode? parent = null, string type = "page", int order = 0, bool published = true,
        params (string Alias, string Value)[] properties) => new(
        Guid.NewGuid(), parent?.Key, type, new(name), order, DateTimeOffset.UnixEpoch, published ? [ContentNode.Invariant] : [], [],
        properties.ToDictionary(property => property.Alias, property => new LocalisedText(property.Value),
            StringComparer.OrdinalIgnoreCase));

    public static ContentNode With(this ContentNode node, string alias, string value) => node with
    {
        Properties = new Dictionary<string, LocalisedText>(node.Properties, StringComparer.OrdinalIgnoreCase) { [alias] = new(value) },
    };

    public static ContentSet ContentOf(params ContentNode[] nodes) =>
        ContentSet.Empty with { DocumentTypes = [Home, Page, Folder], Nodes = nodes };

    private static DocumentType Type(string alias, bool atRoot = false) => new(
        Guid.NewGuid(), alias, alias, atRoot, false, ["page", "folder"], [],
        [new("body", "Body", "Umbraco.RichText", false, false), new("summary", "Summary", "Umbraco.TextArea", false, false)]);
}
