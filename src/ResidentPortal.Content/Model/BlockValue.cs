using System.Text.Json;

namespace ResidentPortal.Content.Model;

/// <summary>One block of a Block List: an element with properties of its own, in the order the editor gave.</summary>
/// <param name="Key">Its own, which stays when it is moved or changed.</param>
/// <param name="Properties">Values by alias; a value that is not a text is its JSON.</param>
internal sealed record BlockValue(Guid Key, Guid Type, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Reads Umbraco's JSON. What cannot be read is no block; the stored value stays as it is.</summary>
    public static IReadOnlyList<BlockValue> ReadAll(string stored)
    {
        try
        {
            using var json = JsonDocument.Parse(stored);
            var blocks = new Dictionary<Guid, BlockValue>();
            foreach (var content in json.RootElement.GetProperty("contentData").EnumerateArray())
            {
                var key = content.GetProperty("key").GetGuid();
                blocks[key] = new(key, content.GetProperty("contentTypeKey").GetGuid(), Values(content));
            }

            var layout = json.RootElement.TryGetProperty("Layout", out var upper) ? upper : json.RootElement.GetProperty("layout");
            return
            [
                .. layout.GetProperty("Umbraco.BlockList").EnumerateArray()
                    .Select(place => place.GetProperty("contentKey").GetGuid())
                    .Where(blocks.ContainsKey).Select(key => blocks[key]),
            ];
        }
        catch (Exception problem) when (
            problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return [];
        }
    }

    private static Dictionary<string, string> Values(JsonElement content)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in content.GetProperty("values").EnumerateArray())
        {
            var value = property.GetProperty("value");
            if (value.ValueKind != JsonValueKind.Null)
                values.TryAdd(
                    property.GetProperty("alias").GetString()!,
                    value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }

        return values;
    }
}
