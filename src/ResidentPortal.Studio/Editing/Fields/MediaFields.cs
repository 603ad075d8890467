using ResidentPortal.Content.Media;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>Pictures and files to choose from: a few are shown, the others are found by their names.</summary>
internal static class MediaFields
{
    /// <summary>As many are shown at once, besides those that are chosen.</summary>
    public const int Most = 24;

    /// <summary>The button that looks for the words.</summary>
    public const string Find = "find";

    /// <summary>The field of the words to look for.</summary>
    public static string Words(string name) => $"{name}.find";

    /// <summary>Whether somebody looked for one just now.</summary>
    public static bool IsFinding(string name, FormValues form) => form.One("do") == $"{Find}:{name}";

    /// <summary>Those with all of the words in their names; all when there are no words.</summary>
    public static IReadOnlyList<PickableMedia> Fitting(IReadOnlyList<PickableMedia> media, string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. media.Where(item => Array.TrueForAll(wanted, word => item.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}
