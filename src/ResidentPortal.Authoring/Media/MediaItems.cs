using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Media;

/// <summary>The rows of media items.</summary>
internal static class MediaItems
{
    public static MediaItem Read(DefinitionRow row) => JsonSerializer.Deserialize<MediaItem>(row.Body)!;

    public static string Write(MediaItem item) => JsonSerializer.Serialize(item);

    public static async Task<List<DefinitionRow>> RowsAsync(ContentContext context, CancellationToken cancellation) =>
        await context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.Media).ToListAsync(cancellation);

    public static Task<DefinitionRow?> FindAsync(ContentContext context, Guid key, CancellationToken cancellation) =>
        context.Definitions.SingleOrDefaultAsync(row => row.Kind == DefinitionKind.Media && row.Name == key.ToString(), cancellation);

    public static string Mark(DefinitionRow row) => InspectedMedia.Fingerprint(Encoding.UTF8.GetBytes(row.Body))[..16];

    public static bool IsFolder(MediaItem item) => item.MediaType == WellKnown.MediaFolderType;

    /// <summary>The item with other values; null takes a property away.</summary>
    public static MediaItem With(this MediaItem item, params IEnumerable<(string Alias, string? Value)> changes)
    {
        var properties = new Dictionary<string, LocalisedText>(item.Properties, StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, value) in changes)
        {
            if (value is null)
                properties.Remove(alias);
            else if (item.Value(alias) != value)
                properties[alias] = new(value);
        }

        return item with { Properties = properties };
    }
}
