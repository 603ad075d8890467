using System.Text.Json;
using System.Xml.Linq;
using ResidentPortal.Testing;

namespace ResidentPortal.Browser.Tests.Studio;

/// <summary>Every rich text of the shipped pages, those within blocks too.</summary>
internal static class ShippedTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.GetFiles(RepositoryRoot.Combine("umbraco-content", "Content"), "*.config")
            .SelectMany(file => XDocument.Load(file).Descendants("Value"))
            .SelectMany(value => In(value.Value.ReplaceLineEndings("\n")))
            .Distinct(),
    ];

    private static IEnumerable<string> In(string value) => value switch
    {
        ['<', ..] => [value],
        ['{' or '[', ..] => Json(value) is { } json ? In(json) : [],
        _ => [],
    };

    private static IEnumerable<string> In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => In(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(In),
        JsonValueKind.String => In(json.GetString()!),
        _ => [],
    };

    private static JsonElement? Json(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
