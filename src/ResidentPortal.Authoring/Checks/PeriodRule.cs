using ResidentPortal.Content.Model;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Authoring.Checks;

/// <summary>When the page is there goes together with when that takes place which it is about.</summary>
internal static class PeriodRule
{
    private const string Campaign = "campaign";
    private const string Meeting = "meeting";

    // The first of these that is filled in is the last day.
    private static readonly Dictionary<string, string[]> LastDays = new(StringComparer.OrdinalIgnoreCase)
    {
        [Campaign] = ["endDate"],
        ["event"] = ["endDate", "startDate"],
        ["consultation"] = ["closes"],
        [Meeting] = ["date"],
    };

    public static IEnumerable<Finding> Check(CheckedPage page)
    {
        var type = page.Node.DocumentType;
        if (!LastDays.TryGetValue(type, out var aliases)
            || aliases.Select(page.Find).FirstOrDefault(found => DateRule.Date(found) is not null) is not { } field)
            yield break;
        var day = DateRule.Date(field)!.Value;
        var time = TimeRule.Time(page.Find(TimeRule.End));
        // Without a time the day belongs to it until midnight in London.
        var over = time is { } at ? LondonTime.At(day, at) : LondonTime.At(day.AddDays(1), TimeOnly.MinValue);
        var when = time is null ? Wording.Day(day) : Wording.Moment(over);

        // What was published before stays among the past ones and can be fixed there; minutes come after their meeting.
        if (!page.IsPublic && type != Meeting && over <= page.NowUtc)
            yield return Past(page, field, type, when);
        if (page.Node.Planned(ScheduledActionKind.Expire) is { } end && end < over)
            yield return new(FindingSeverity.Warning, null, null,
                $"The page would end on {Wording.Moment(end)}, before the {type} is over, {when}. Choose a later end.", null);
    }

    private static Finding Past(CheckedPage page, CheckedField field, string type, string when) =>
        (type, page.Node.Planned(ScheduledActionKind.Release)) switch
        {
            (_, { } release) =>
                field.Error(ContentMistake.WrongDate,
                    $"The page would appear on {Wording.Moment(release)}, when the {type} is over: it ends on {when}. Choose an earlier "
                    + $"day for the page, or a later date for the {type}."),
            // Nobody can take part in it any more.
            (Campaign, null) =>
                field.Error(ContentMistake.WrongDate, $"The campaign ended on {when}. Enter an end date that is today or later."),
            _ => field.Warning($"The {type} ended on {when}. Residents find it among the past ones."),
        };
}
