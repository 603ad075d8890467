using System.Text.RegularExpressions;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Looks at the words that stand for a picture.</summary>
internal static partial class AltTextCheck
{
    /// <param name="file">Path or address of the file.</param>
    /// <returns>What is wrong with the words; null when nothing is.</returns>
    public static string? Check(string words, string file)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        if (Opening().IsMatch(words))
            return $"“{words}” need not say that it is a picture. Say what it shows.";
        var name = file.Split('?')[0].Split('/')[^1];
        return Plain(words) == Plain(name) || Plain(words) == Plain(Path.GetFileNameWithoutExtension(name)) || FileName().IsMatch(words)
            ? $"“{words}” is the name of the file. Say what the picture shows."
            : null;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^\s*(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic|drawing|illustration)\s+of\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|avif|svg|pdf)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
