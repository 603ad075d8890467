using System.Globalization;
using System.Text.Json;
using ResidentPortal.Content.Model;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Authoring.Versions;

/// <summary>A stored value as the person who typed it would know it again.</summary>
internal static class ReadableValue
{
    private static readonly string[] Nothing = [];

    /// <returns>No lines for a value that is empty.</returns>
    public static IReadOnlyList<string> Lines(PropertyKind kind, string stored, Func<Guid, string?> nameOf) =>
        string.IsNullOrWhiteSpace(stored) && kind != PropertyKind.YesNo ? [] : Known(kind, stored, nameOf);

    private static IReadOnlyList<string> Known(PropertyKind kind, string stored, Func<Guid, string?> nameOf) => kind switch
    {
        PropertyKind.YesNo => [stored.Trim() is "1" or "true" or "True" ? "Yes" : "No"],
        PropertyKind.Date => [Date(stored)],
        PropertyKind.RichText => ReadableText.Lines(stored, nameOf),
        PropertyKind.Link => OrPlain(stored, LinkValue.ReadAll(stored).Select(link => Link(link, nameOf))),
        PropertyKind.Media =>
            OrPlain(stored, MediaValue.ReadAll(stored).Select(key => key is { } media ? nameOf(media) ?? "a file that is gone" : stored)),
        PropertyKind.Choice => Choices(stored),
        PropertyKind.Text or PropertyKind.LongText or PropertyKind.Number or PropertyKind.Blocks or PropertyKind.Unknown => Plain(stored),
    };

    /// <summary>"3 May 2026", with the time where one was given.</summary>
    public static string Date(string stored) =>
        !DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? stored.Trim()
        : date.TimeOfDay == TimeSpan.Zero ? Dates.Day(DateOnly.FromDateTime(date))
        : $"{Dates.Day(DateOnly.FromDateTime(date))} at {Dates.Time(TimeOnly.FromDateTime(date))}";

    private static string Link(LinkValue link, Func<Guid, string?> nameOf)
    {
        var target = link.Page is { } page ? nameOf(page) ?? "a page that is gone" : link.Url;
        return link.Name.Length > 0 && link.Name != target ? $"{link.Name} (link to {target})" : target;
    }

    // What cannot be read is shown as it is stored.
    private static string[] OrPlain(string stored, IEnumerable<string> lines) => lines.ToArray() is { Length: > 0 } read ? read
        : stored.Trim() is "[]" ? Nothing
        : Plain(stored);

    private static string[] Choices(string stored)
    {
        try
        {
            return stored.TrimStart().StartsWith('[') ? JsonSerializer.Deserialize<string[]>(stored) ?? Nothing : Plain(stored);
        }
        catch (JsonException)
        {
            return Plain(stored);
        }
    }

    private static string[] Plain(string stored) => stored.ReplaceLineEndings("\n").Trim('\n').Split('\n');
}
