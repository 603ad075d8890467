using System.Text;

namespace ResidentPortal.Domain.Forms;

/// <summary>What a browser posted, by field name. A name that was not posted reads as empty.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, string[]> fields)
{
    public static readonly FieldValues Empty = new(new Dictionary<string, string[]>());

    /// <summary>The first value, cleaned of control characters and of the blanks around it; line ends become <c>\n</c>.</summary>
    public string First(string name) =>
        fields.TryGetValue(name, out var values) && values.Length > 0 ? Clean(values[0]) : "";

    public IReadOnlyList<string> All(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Select(Clean).Where(value => value.Length > 0)] : [];

    public IReadOnlyDictionary<string, string[]> ToDictionary() => fields;

    private static string Clean(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var text = value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || IsBidiOverride(rune.Value)))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    // Overrides of text direction can make an email say something other than what was typed (Unicode TR 36).
    private static bool IsBidiOverride(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
