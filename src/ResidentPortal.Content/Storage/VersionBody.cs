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
        JsonSerializer.Serialize(new VersionBody(node.Name, node.PublishedIn, node.Schedule, node.Properties));

    public static ContentNode Read(NodeRow row, string json)
    {
        var body = JsonSerializer.Deserialize<VersionBody>(json)!;
        return new(row.Key, row.ParentKey, row.DocumentType, body.Name, row.SortOrder, row.CreatedUtc,
            body.PublishedIn, body.Schedule, new Dictionary<string, LocalisedText>(body.Properties, StringComparer.OrdinalIgnoreCase))
        { InBin = row.InBin };
    }
}
