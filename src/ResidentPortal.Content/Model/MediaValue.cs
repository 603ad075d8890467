using System.Text.Json;

namespace ResidentPortal.Content.Model;

/// <summary>What a Media Picker holds: the keys of media items, in the editor's order.</summary>
internal static class MediaValue
{
    private const string Udi = "umb://media/";

    /// <summary>Reads the picker's JSON, or the "umb://media/…" of older sites; null stands for what cannot be read.</summary>
    public static IReadOnlyList<Guid?> ReadAll(string stored)
    {
        if (!stored.AsSpan().TrimStart().StartsWith("["))
            return [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FromUdi)];
        try
        {
            using var json = JsonDocument.Parse(stored);
            return [.. json.RootElement.EnumerateArray().Select(One)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return [null];
        }
    }

    /// <summary>The key in "umb://media/…", or a key as it is.</summary>
    public static Guid? FromUdi(string udi) =>
        Guid.TryParse(udi.StartsWith(Udi, StringComparison.OrdinalIgnoreCase) ? udi[Udi.Length..] : udi, out var key) ? key : null;

    private static Guid? One(JsonElement picked) =>
        picked.TryGetProperty("mediaKey", out var key) && key.ValueKind == JsonValueKind.String ? FromUdi(key.GetString()!) : null;
}
