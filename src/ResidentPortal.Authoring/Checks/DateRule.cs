using System.Globalization;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Dates can be read, go together, and make sense today.</summary>
internal static class DateRule
{
    private const string Review = "reviewDate";

    // Campaigns and events; consultations.
    private static readonly (string Start, string End)[] Pairs = [("startDate", "endDate"), ("opens", "closes")];

    public static IEnumerable<Finding> Check(CheckedPage page) =>
        Unreadable(page).Concat(Order(page)).Concat(Schedule(page)).Concat(ReviewDate(page));

    private static IEnumerable<Finding> Unreadable(CheckedPage page) =>
        from field in page.Fields
        where field.Kind == PropertyKind.Date && field.Stored.Length > 0 && Date(field) is null
        select field.Error(ContentMistake.WrongDate,
            $"The date in {field.Where} cannot be read. Enter a day, a month and a year, such as 27 3 2026.", field.Stored);

    private static IEnumerable<Finding> Order(CheckedPage page)
    {
        foreach (var (start, end) in Pairs)
        {
            if (page.Find(start) is { } first && page.Find(end) is { } last && Date(first) is { } from && Date(last) < from)
                yield return last.Error(ContentMistake.WrongDate, $"{last.Where} must be on or after {first.Where}, {Wording.Day(from)}.");
        }
    }

    private static IEnumerable<Finding> Schedule(CheckedPage page)
    {
        var planned = page.Node.Schedule.Where(action => action.Culture == ContentNode.Invariant)
            .ToLookup(action => action.Kind, action => action.DateUtc);
        if (planned[ScheduledActionKind.Release].Any() && planned[ScheduledActionKind.Expire].Any()
            && planned[ScheduledActionKind.Expire].Max() <= planned[ScheduledActionKind.Release].Max())
            yield return new(FindingSeverity.Error, null, null,
                $"The page would end before it appears on {Wording.Moment(planned[ScheduledActionKind.Release].Max())}. Choose a later "
                + "end.", null)
            { Mistake = ContentMistake.WrongDate };
    }

    private static IEnumerable<Finding> ReviewDate(CheckedPage page)
    {
        if (page.Find(Review) is not { } field)
            yield break;
        if (field is { IsEmpty: true, IsMandatory: false })
            yield return field.Warning($"{field.Where} is empty. Enter the date when somebody should read the page again.");
        else if (Date(field) is { } date && date < page.Today)
            yield return field.Warning(
                $"{field.Where}, {Wording.Day(date)}, is past. Enter the date when somebody should read the page again.");
    }

    /// <summary>The day that is stored; null for none.</summary>
    public static DateOnly? Date(CheckedField? field) =>
        DateTime.TryParse(field?.Stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? DateOnly.FromDateTime(date)
            : null;
}
