using System.Text.Json;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>The part of a node that has versions.</summary>
internal sealed record VersionBody(
    LocalisedText Name,
    IReadOnlyList<string> PublishedIn,
    IReadOnlyList<ScheduledAction> Schedule,
    IReadOnlyDictionary<string, LocalisedText> Properties)
{
    public static string Write(ContentNode node) =>
        JsonSerializer.Serialize(new VersionBody(node.Name, node.PublishedIn, node.Schedule, node.Properties),
            ContentJson.Default.VersionBody);

    /// <summary>The same words where the row has its place now.</summary>
    public static ContentNode Place(ContentNode node, NodeRow row) =>
        node.Parent == row.ParentKey && node.SortOrder == row.SortOrder && node.DocumentType == row.DocumentType && node.InBin == row.InBin
            ? node
            : node with { Parent = row.ParentKey, SortOrder = row.SortOrder, DocumentType = row.DocumentType, InBin = row.InBin };

    public static ContentNode Read(NodeRow row, string json)
    {
        var body = ContentJson.Read<VersionBody>(json);
        return new(row.Key, row.ParentKey, row.DocumentType, body.Name, row.SortOrder, row.CreatedUtc,
            body.PublishedIn, body.Schedule, new Dictionary<string, LocalisedText>(body.Properties, StringComparer.OrdinalIgnoreCase))
        { InBin = row.InBin };
    }
}
