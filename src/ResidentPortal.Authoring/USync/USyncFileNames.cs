using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;


namespace ResidentPortal.Authoring.USync;

/// <summary>Names for new files: short, safe on every system, none of them twice.</summary>
internal sealed class USyncFileNames(IEnumerable<string> taken)
{
    private const int Longest = 100;

    // Windows keeps these for devices, whatever their ending.
    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <param name="words">What the item is called, or its address.</param>
    public string New(USyncKind kind, string id, string words)
    {
        var name = string.Concat(UrlSegment.Of(words).Where(letter => letter is '-' || char.IsAsciiLetterOrDigit(letter)).Take(Longest))
            .Trim('-');
        var key = USyncXml.KeyFor(kind, id).ToString("N")[..12];
        if (name.Length == 0 || Reserved.Contains(name) || !_taken.Add(Path(kind, name)))
            _taken.Add(Path(kind, name = $"{name}-{key}".Trim('-')));
        return Path(kind, name);
    }

    private static string Path(USyncKind kind, string name) => $"{USyncItem.FolderOf(kind)}/{name}.config";
}
