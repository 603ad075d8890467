using System.Text.Json;

namespace ResidentPortal.Content.RichText;

internal static class RichTextValue
{
    /// <summary>The HTML of a rich text property: newer Umbraco keeps <c>{"markup":…,"blocks":…}</c>, older plain HTML.</summary>
    public static string Markup(string stored)
    {
        if (!stored.AsSpan().TrimStart().StartsWith("{"))
            return stored;
        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.TryGetProperty("markup", out var markup) && markup.ValueKind == JsonValueKind.String
                ? markup.GetString()!
                : "";
        }
        // Half of a character, as an escape, can be parsed and not be read.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return stored;
        }
    }
}
