using System.Text.Json;
using System.Text.Json.Nodes;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Editing;

/// <summary>What a Media Picker holds.</summary>
public static class MediaPick
{
    /// <summary>Keys of the media items, in their order.</summary>
    public static IReadOnlyList<Guid> Read(string stored) => [.. MediaValue.ReadAll(stored).OfType<Guid>()];

    /// <param name="picked">Key and media type of each item.</param>
    /// <param name="stored">The value as it was: an item that stays keeps its crops and its focal point.</param>
    /// <returns>Empty when nothing is picked.</returns>
    public static string Write(IReadOnlyList<(Guid Key, string MediaType)> picked, string stored)
    {
        if (picked.Count == 0)
            return "";
        var before = Nodes(stored);
        return new JsonArray([.. picked.Select(item =>
            before.Find(node => Guid.TryParse((string?)node["mediaKey"], out var key) && key == item.Key)?.DeepClone()
            ?? new JsonObject
            {
                ["key"] = Guid.NewGuid().ToString(),
                ["mediaKey"] = item.Key.ToString(),
                ["mediaTypeAlias"] = item.MediaType,
                ["crops"] = new JsonArray(),
                ["focalPoint"] = null,
            })]).ToJsonString(BlockList.Readable);
    }

    private static List<JsonObject> Nodes(string stored)
    {
        try
        {
            return stored.AsSpan().TrimStart().StartsWith("[") && BlockList.ParseNode(stored) is JsonArray items
                ? [.. items.OfType<JsonObject>().Where(item => item["mediaKey"] is JsonValue value && value.TryGetValue<string>(out _))]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
