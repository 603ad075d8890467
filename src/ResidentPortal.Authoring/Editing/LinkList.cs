using System.Text.Json;
using System.Text.Json.Nodes;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Editing;

/// <summary>A picked link while it is edited: a page by its key, or an address.</summary>
public sealed record EditedLink(Guid? Page, string Url, string Name);

/// <summary>What a Multi URL Picker holds.</summary>
public static class LinkList
{
    /// <summary>In their order; what cannot be read is no link.</summary>
    public static IReadOnlyList<EditedLink> Read(string stored) =>
        [.. LinkValue.ReadAll(stored).Select(link => new EditedLink(link.Page, link.Url, link.Name))];

    /// <param name="stored">The value as it was: a link that leads to the same place keeps what is not edited, such as its window.</param>
    /// <returns>Empty when there are no links.</returns>
    public static string Write(IReadOnlyList<EditedLink> links, string stored)
    {
        if (links.Count == 0)
            return "";
        var before = Nodes(stored);
        var known = LinkValue.ReadAll(stored);
        return new JsonArray([.. links.Select(link => Write(link, before, known))]).ToJsonString(BlockList.Readable);
    }

    private static JsonObject Write(EditedLink link, List<JsonObject> before, IReadOnlyList<LinkValue> known)
    {
        var same = known.Select((old, position) => (old, position))
            .Where(entry => entry.old.Page == link.Page && (link.Page is not null || entry.old.Url == link.Url))
            .Select(entry => before.ElementAtOrDefault(entry.position)).FirstOrDefault();
        var node = same?.DeepClone() as JsonObject ?? new JsonObject
        {
            ["name"] = "",
            ["target"] = null,
            ["url"] = link.Page is null ? link.Url : null,
            ["udi"] = null,
            ["queryString"] = null,
            ["type"] = link.Page is null ? "external" : "document",
            ["unique"] = link.Page?.ToString(),
        };
        node["name"] = link.Name;
        return node;
    }

    private static List<JsonObject> Nodes(string stored)
    {
        try
        {
            return stored.AsSpan().TrimStart().StartsWith("[") && BlockList.ParseNode(stored) is JsonArray links
                ? [.. links.OfType<JsonObject>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
