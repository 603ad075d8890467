using System.Text.Json;

namespace ResidentPortal.Content.USync;

/// <summary>An editor with its settings.</summary>
/// <param name="Most">How many links, pictures or blocks it takes; null for any number.</param>
internal sealed record DataType(Guid Key, string Editor, IReadOnlyList<string> Options, IReadOnlyList<Guid> BlockTypes, int? Most)
{
    public string Name { get; init; } = "";
}

/// <summary>
/// Reads of the settings what the studio needs. Those of other sites may have any shape: what is not understood is left out.
/// </summary>
internal static class USyncDataTypes
{
    public static DataType Read(USyncFile file) =>
        Settings(file) with { Name = file.Text("Name") is { Length: > 0 } name ? name : file.Alias };

    private static DataType Settings(USyncFile file)
    {
        var (key, editor) = (file.Key, file.Text("EditorAlias"));
        try
        {
            using var json =
                JsonDocument.Parse((string?)file.Root.Element("Config") is { } config && !string.IsNullOrWhiteSpace(config)
                    ? config
                    : "{}");
            var settings = json.RootElement;
            return settings.ValueKind == JsonValueKind.Object
                ? new(key, editor, Options(settings), BlockTypes(settings), Most(editor, settings))
                : new(key, editor, [], [], null);
        }
        catch (JsonException)
        {
            return new(key, editor, [], [], null);
        }
    }

    // Before version 14 each was an object with the text in "value".
    private static List<string> Options(JsonElement settings) =>
    [
        .. Entries(settings, "items")
            .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("value", out var value) ? value : item)
            .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
    ];

    private static List<Guid> BlockTypes(JsonElement settings) =>
    [
        .. Entries(settings, "blocks")
            .Select(block => block.ValueKind == JsonValueKind.Object && block.TryGetProperty("contentElementTypeKey", out var key)
                && key.TryGetGuidSafely(out var type) ? type : Guid.Empty)
            .Where(type => type != Guid.Empty),
    ];

    private static int? Most(string editor, JsonElement settings) =>
        Number(settings, "maxNumber")
        ?? (settings.TryGetProperty("validationLimit", out var limit) && limit.ValueKind == JsonValueKind.Object
            ? Number(limit, "max")
            : null)
        ?? (editor.StartsWith("Umbraco.MediaPicker", StringComparison.Ordinal)
            && !(settings.TryGetProperty("multiple", out var multiple) && multiple.ValueKind == JsonValueKind.True) ? 1 : null);

    // 0 is how a limit is taken away again.
    private static int? Number(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            && number > 0 ? number : null;

    private static JsonElement.ArrayEnumerator Entries(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out var entries) && entries.ValueKind == JsonValueKind.Array ? entries.EnumerateArray() : default;

    private static bool TryGetGuidSafely(this JsonElement element, out Guid key)
    {
        key = default;
        return element.ValueKind == JsonValueKind.String && element.TryGetGuid(out key);
    }
}
