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
        catch (JsonException)
        {
            return stored;
        }
    }
}
