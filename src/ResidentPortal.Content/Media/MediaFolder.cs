using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>A file below the folder "media".</summary>
/// <param name="Original">Fingerprint of the file as it lies there, before anything was taken out of it.</param>
/// <param name="Place">Where it lies.</param>
internal sealed record FoundMedia(MediaFile File, string Original, string Place)
{
    public string Name => $"{MediaPath.Folder}/{File.Path}";
}

internal static class MediaFolder
{
    /// <summary>Lists the files that may be let in, and notes the others.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="note">Takes the name of a file, and what is wrong with it.</param>
    public static IReadOnlyList<FoundMedia> Read(string folder, Action<string, string> note)
    {
        var media = Path.Combine(folder, MediaPath.Folder);
        // Where the case of letters does not matter, this is also the folder of the descriptions.
        return !Directory.Exists(media) ? [] :
        [
            .. Directory.EnumerateFiles(media, "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                .Where(place => !place.EndsWith(".config", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(place => Read(place, Path.GetRelativePath(media, place).Replace('\\', '/'), note))
                .OfType<FoundMedia>(),
        ];
    }

    private static FoundMedia? Read(string place, string path, Action<string, string> note)
    {
        var name = $"{MediaPath.Folder}/{path}";
        try
        {
            if (!MediaPath.IsPlain(path))
                note(name, "has a name that is too long or has signs that are not allowed, and was left out.");
            else if (new FileInfo(place).Length > InspectedMedia.LargestFile)
                note(name, "is larger than 10 MB and was left out. Make it smaller.");
            else if (File.ReadAllBytes(place) is var bytes && InspectedMedia.Read(bytes) is { } inspected)
            {
                if (inspected.IsDamaged)
                {
                    note(name,
                        "is damaged, or says where it was taken in a way that cannot be taken out, and was left out. Save it again as "
                        + "JPEG or PNG.");
                    return null;
                }

                if (inspected.Removed.Count > 0)
                    note(name, $"is shown without what a drawing may not have: {string.Join(", ", inspected.Removed)}.");
                return new(inspected.As(path), InspectedMedia.Fingerprint(bytes), place);
            }
            else
                note(name, "is not a PNG, JPEG, GIF, WebP, AVIF, SVG or PDF file and was left out.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            note(name, $"could not be read: {problem.Message}");
        }

        return null;
    }
}
