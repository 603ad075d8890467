using System.Text.Json;

namespace ResidentPortal.Content.Model;

/// <summary>A link of a Multi URL Picker: a page by its key, or an address.</summary>
/// <param name="Name">What the editor called the link; may be empty.</param>
internal sealed record LinkValue(Guid? Page, string Url, string Name)
{
    /// <summary>In the editor's order. What cannot be read is no link; the stored value stays as it is.</summary>
    public static IReadOnlyList<LinkValue> ReadAll(string stored)
    {
        try
        {
            using var json = JsonDocument.Parse(stored);
            return [.. json.RootElement.EnumerateArray().Select(One)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static LinkValue One(JsonElement link)
    {
        // "unique" is how the backoffice writes a page since version 14, "udi" how it was stored before.
        var page = Text(link, "unique") ?? Text(link, "udi")?.Split('/')[^1];
        return new(Guid.TryParse(page, out var key) ? key : null, Text(link, "url") ?? "", Text(link, "name")?.Trim() ?? "");
    }

    private static string? Text(JsonElement link, string name) =>
        link.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
