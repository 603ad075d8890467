using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ResidentPortal.Hosting.Settings;

/// <summary>
/// A section of the settings laid beside the type of its options: what of it can be bound, and what cannot. Binding by itself
/// passes over a key that it does not know, and stops at the first value that it cannot read.
/// </summary>
internal sealed class SettingsShape
{
    private const string Day = "yyyy-MM-dd";

    private readonly string root;
    private readonly List<SettingsMistake> mistakes = [];
    private readonly Dictionary<string, string?> readable = [];

    public SettingsShape(IConfigurationSection section, Type type)
    {
        root = section.Path;
        Walk(section, type, limit: null);
    }

    public IReadOnlyList<SettingsMistake> Mistakes => mistakes;

    /// <summary>The values that can be bound, by keys inside the section.</summary>
    public IConfiguration Readable => new ConfigurationBuilder().AddInMemoryCollection(readable).Build();

    private void Walk(IConfigurationSection section, Type type, ValidationAttribute? limit)
    {
        if (ElementOf(type) is { } element)
        {
            foreach (var one in section.GetChildren())
                Walk(one, element, limit: null);
        }
        else if (Wanted(type, limit) is { } wanted)
        {
            Take(section, type, wanted);
        }
        else
        {
            WalkKeys(section, type);
        }
    }

    private void WalkKeys(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Where(property => property.SetMethod is not null).ToList();
        var names = string.Join(", ", known.Select(property => property.Name));
        if (!string.IsNullOrWhiteSpace(section.Value))
            mistakes.Add(new(section.Path, $"This is a group of keys, not one value. Use: {names}."));
        foreach (var child in section.GetChildren())
        {
            if (known.Find(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
                Walk(child, property.PropertyType, LimitOf(property));
            else
                mistakes.Add(new(child.Path, $"This key is not known. Use one of: {names}."));
        }
    }

    private static ValidationAttribute? LimitOf(PropertyInfo property) =>
        property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(one => one is RangeAttribute or BetweenAttribute);

    private void Take(IConfigurationSection section, Type type, string wanted)
    {
        if (section.GetChildren().Any())
            mistakes.Add(new(section.Path, "This is one value, not a group of keys or a list. Write it as text or a number."));
        else if (section.Value is { } value && (type == typeof(string) || !string.IsNullOrWhiteSpace(value)))
        {
            if (IsReadable(value.Trim(), Nullable.GetUnderlyingType(type) ?? type))
                readable[section.Path[(root.Length + 1)..]] = value;
            else
                mistakes.Add(new(section.Path, string.Format(CultureInfo.InvariantCulture, wanted, value.Trim())));
        }
    }

    private static bool IsReadable(string value, Type type) =>
        type == typeof(string)
        || (type == typeof(int) && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        || (type == typeof(double) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        || (type == typeof(bool) && bool.TryParse(value, out _))
        || (type == typeof(DateOnly) && DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        || (type.IsEnum && Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>What to say of a value that cannot be read, {0} in it; null where the type is none of single values.</summary>
    private static string? Wanted(Type type, ValidationAttribute? limit) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "",
        var flag when flag == typeof(bool) => "“{0}” is neither true nor false. Write true or false.",
        var day when day == typeof(DateOnly) => "“{0}” is not a day. Write it like 2026-04-01.",
        var number when number == typeof(int) || number == typeof(double) => limit switch
        {
            BetweenAttribute between => between.Wrong("{0}"),
            { ErrorMessage: { } mend } => $"“{{0}}” is not a number. {mend}",
            _ => "“{0}” is not a number. Write a number.",
        },
        { IsEnum: true } choice => $"“{{0}}” is not known. Use one of: {string.Join(", ", Enum.GetNames(choice))}.",
        _ => null,
    };

    private static Type? ElementOf(Type type) =>
        type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            ? type.GetGenericArguments()[^1]
            : null;
}

/// <param name="Key">As in "CaseReview:Threshold:0:Area".</param>
/// <param name="Text">What is wrong and what to write, a sentence each.</param>
internal sealed record SettingsMistake(string Key, string Text)
{
    /// <summary>Whether the key is this one, or inside it.</summary>
    public bool Covers(string key) => $"{key}:".StartsWith($"{Key}:", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Key}: {Text}";
}
