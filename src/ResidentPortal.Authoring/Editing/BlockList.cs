using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResidentPortal.Authoring.Editing;

/// <summary>One block while it is edited.</summary>
/// <param name="Type">Key of its element type.</param>
/// <param name="Values">By alias; a value that is not a text is its JSON.</param>
public sealed record EditedBlock(Guid Key, Guid Type, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Aliases of the values that are stored as numbers.</summary>
    public IReadOnlySet<string> Numbers { get; init; } = new HashSet<string>();
}

/// <summary>Umbraco's Block List as an editor works on it. What it does not touch is written back as it was.</summary>
public static class BlockList
{
    private const string Editor = "Umbraco.BlockList";

    // As the shipped files have it: a difference between two versions shows lines that say something.
    internal static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In their order; none when the value is empty or cannot be read.</summary>
    public static IReadOnlyList<EditedBlock> Read(string stored)
    {
        if (Parse(stored) is not { } list)
            return [];
        var blocks = Entries(list, "contentData").OfType<JsonObject>().Select(Block).OfType<EditedBlock>().DistinctBy(block => block.Key)
            .ToDictionary(block => block.Key);
        return [.. Places(list).Select(KeyOf).OfType<Guid>().Where(blocks.ContainsKey).Select(key => blocks[key])];
    }

    /// <param name="stored">The value as it was: settings of blocks, translations and unknown parts are taken over.</param>
    /// <returns>Empty when there are no blocks.</returns>
    public static string Write(IReadOnlyList<EditedBlock> blocks, string stored)
    {
        if (blocks.Count == 0)
            return "";
        var list = Parse(stored) ?? [];
        var before = Entries(list, "contentData").OfType<JsonObject>().Select(node => (Key: Key(node), Node: node))
            .Where(entry => entry.Key is not null)
            .DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key!.Value, entry => entry.Node);
        var places = Places(list).Select(place => (Key: KeyOf(place), Node: place)).Where(entry => entry.Key is not null)
            .DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key!.Value, entry => entry.Node);
        var shown = Entries(list, "expose").ToList();
        list["contentData"] = new JsonArray([.. blocks.Select(block => Write(block, before.GetValueOrDefault(block.Key)))]);
        list["settingsData"] ??= new JsonArray();
        list["expose"] = new JsonArray([.. blocks.Select(block =>
            shown.Find(node => KeyOf(node) == block.Key)?.DeepClone()
            ?? new JsonObject { ["contentKey"] = block.Key.ToString(), ["culture"] = null, ["segment"] = null })]);
        var layout = list["Layout"] is JsonObject ? "Layout" : list["layout"] is JsonObject ? "layout" : "Layout";
        list[layout] = new JsonObject
        {
            [Editor] = new JsonArray([.. blocks.Select(block =>
                places.GetValueOrDefault(block.Key)?.DeepClone()
                    ?? new JsonObject { ["contentKey"] = block.Key.ToString(), ["settingsKey"] = null })]),
        };
        return list.ToJsonString(Readable);
    }

    /// <summary>What can be read and written again: a name twice, or half of a character as an escape, would fail only then.</summary>
    /// <exception cref="JsonException">It is no JSON, or such as that.</exception>
    internal static JsonNode? ParseNode(string json)
    {
        var node = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false });
        try
        {
            _ = node?.ToJsonString();
            return node;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("It holds half of a character.", half);
        }
    }

    private static JsonObject? Parse(string stored)
    {
        try
        {
            return stored.AsSpan().TrimStart().StartsWith("{") ? ParseNode(stored) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Write(EditedBlock block, JsonObject? before)
    {
        var node = before?.DeepClone() as JsonObject
            ?? new JsonObject { ["contentTypeKey"] = block.Type.ToString(), ["key"] = block.Key.ToString() };
        var old = Entries(node, "values").OfType<JsonObject>().ToList();
        var values =
            old.Where(value => Text(value["culture"]) is not null || Text(value["alias"]) is not { } alias
                || !block.Values.ContainsKey(alias))
            .Select(value => value.DeepClone()).ToList();
        values.AddRange(block.Values.Where(value => value.Value.Length > 0).Select(value => (JsonNode)new JsonObject
        {
            ["alias"] = value.Key,
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = Unchanged(old, value) ?? Json(value.Value, block.Numbers.Contains(value.Key)),
        }));
        node["values"] = new JsonArray([.. values]);
        return node;
    }

    // As it was, whatever kind of JSON that is.
    private static JsonNode? Unchanged(List<JsonObject> before, KeyValuePair<string, string> value) =>
        before.Find(old => Text(old["culture"]) is null
            && string.Equals(Text(old["alias"]), value.Key, StringComparison.OrdinalIgnoreCase))?["value"] is { } stored
        && (Text(stored) ?? stored.ToJsonString(Readable)) == value.Value ? stored.DeepClone() : null;

    private static JsonNode Json(string value, bool isNumber)
    {
        try
        {
            return (isNumber || value is ['[', ..] or ['{', ..]) && ParseNode(value) is { } node ? node : JsonValue.Create(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }

    private static EditedBlock? Block(JsonObject node)
    {
        if (Key(node) is not { } key || !Guid.TryParse(Text(node["contentTypeKey"]), out var type))
            return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Entries(node, "values").OfType<JsonObject>().Where(value => Text(value["culture"]) is null))
        {
            if (Text(value["alias"]) is { } alias && value["value"] is { } content)
                values.TryAdd(alias, Text(content) ?? content.ToJsonString(Readable));
        }

        return new(key, type, values);
    }

    private static IEnumerable<JsonNode> Places(JsonObject list) =>
        (list["Layout"] ?? list["layout"]) is JsonObject layout ? Entries(layout, Editor) : [];

    private static IEnumerable<JsonNode> Entries(JsonObject node, string name) => (node[name] as JsonArray)?.OfType<JsonNode>() ?? [];

    private static Guid? Key(JsonObject node) => Guid.TryParse(Text(node["key"]), out var key) ? key : null;

    private static Guid? KeyOf(JsonNode place) => place is JsonObject node && Guid.TryParse(Text(node["contentKey"]), out var key)
        ? key
        : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
