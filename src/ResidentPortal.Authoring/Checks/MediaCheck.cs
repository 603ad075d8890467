using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Looks at media items and their files.</summary>
internal static class MediaCheck
{
    public static IEnumerable<ContentProblem> Check(USyncReading reading)
    {
        var files = reading.Content.MediaFiles.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var item in reading.Content.Media.Where(item => !item.InBin && item.MediaType != WellKnown.MediaFolderType))
        {
            foreach (var (mistake, property, message) in Check(item, MediaPath.Of(item) is { } path ? files.GetValueOrDefault(path) : null))
                yield return new(mistake, reading.Files.GetValueOrDefault(item.Key, item.Key.ToString()), property, message);
        }

        var named = reading.Content.Media.Select(MediaPath.Of).ToHashSet();
        foreach (var file in files.Values.Where(file => !named.Contains(file.Path)))
            yield return new(ContentMistake.Orphan, $"{MediaPath.Folder}/{file.Path}", null,
                "no media item names this file, so it is not part of the site.");
    }

    private static IEnumerable<(ContentMistake, string, string)> Check(MediaItem item, MediaFile? file)
    {
        var address = item.Value(WellKnown.MediaFile);
        if (file is null)
            yield return (ContentMistake.MissingFile, WellKnown.MediaFile, address.Length == 0
                ? "names no file."
                : $"there is no file {address} that may be shown.");
        if (item.IsDecorative || file is { Format: MediaFormat.Pdf })
            yield break;
        if (item.AltText.Length == 0)
            yield return (ContentMistake.MissingAltText, WellKnown.AltText,
                $"say what the picture shows, or set {WellKnown.Decorative} to 1 if it only decorates.");
        else if (AltTextCheck.Check(item.AltText, file?.Path ?? address) is { } wrong)
            yield return (ContentMistake.PoorAltText, WellKnown.AltText, wrong);
    }
}
