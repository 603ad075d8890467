using System.Globalization;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Times of events and meetings can be read, or nobody would see them, and an event ends after it has begun.</summary>
internal static class TimeRule
{
    public const string Start = "startTime";
    public const string End = "endTime";

    public static IEnumerable<Finding> Check(CheckedPage page)
    {
        foreach (var field in new[] { page.Find(Start), page.Find(End) })
        {
            if (field is { Stored.Length: > 0 } && Time(field) is null)
                yield return field.Error(ContentMistake.WrongDate,
                    $"The time in {field.Where} cannot be read. Enter it by the 24-hour clock, such as 18:30.", field.Stored);
        }

        var (first, last) = (DateRule.Date(page.Find("startDate")), DateRule.Date(page.Find("endDate")));
        if (Time(page.Find(Start)) is { } from && page.Find(End) is { } end && Time(end) <= from && (last is null || last == first))
            yield return end.Error(ContentMistake.WrongDate,
                $"{end.Where} must be after {page.Find(Start)!.Where}, {from.ToString("HH:mm", CultureInfo.InvariantCulture)}. If it "
                + "ends on another day, enter that day as the end date.");
    }

    /// <summary>As the site reads it; null for anything else.</summary>
    public static TimeOnly? Time(CheckedField? field) =>
        TimeOnly.TryParseExact(field?.Stored, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
