using System.Globalization;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>Reads the values of one section and notes what is wrong with them, and which of its keys nobody asked for.</summary>
internal sealed class SectionReading(IConfigurationSection section, List<string> mistakes)
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    public string? Text(string key) => Value(key);

    public int? Number(string key, int least, int most)
    {
        if (Value(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(key, $"“{text}” is not a number from {least} to {most}.", "Write such a number, or leave the key out.");
        return null;
    }

    public bool? YesOrNo(string key)
    {
        if (Value(key) is not { } text)
            return null;
        if (bool.TryParse(text, out var yes))
            return yes;
        Wrong(key, $"“{text}” is neither true nor false.", "Write true or false.");
        return null;
    }

    public TEnum? OneOf<TEnum>(string key)
        where TEnum : struct, Enum
    {
        if (Value(key) is not { } text)
            return null;
        if (Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found)
            return Enum.Parse<TEnum>(found);
        Wrong(key, $"“{text}” is not known.", $"Use one of: {string.Join(", ", Enum.GetNames<TEnum>())}.");
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Value(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(key, $"“{text}” is not a day.", "Write it like 2026-04-01.");
        return null;
    }

    public void Wrong(string key, string problem, string mend) => mistakes.Add($"{section.Path}:{key}: {problem} {mend}");

    /// <summary>A slip in a key's name would otherwise leave a rule out in silence.</summary>
    /// <param name="known">Keys that others read.</param>
    public void RefuseOthers(params string[] known)
    {
        asked.UnionWith(known);
        foreach (var child in section.GetChildren().Where(child => !asked.Contains(child.Key)))
            Wrong(child.Key, "This key is not known.", $"Use one of: {string.Join(", ", asked)}.");
    }

    private string? Value(string key)
    {
        asked.Add(key);
        return string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
    }
}
