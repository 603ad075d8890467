using ResidentPortal.Domain.Calendar;
using ResidentPortal.Studio.Shared;


namespace ResidentPortal.Studio.Publishing;

/// <summary>When a page should appear and end, as it was typed.</summary>
public sealed record PublishForm(string When, string StartDay, string StartTime, string EndDay, string EndTime, bool HasReadWarnings)
{
    public const string Now = "now";
    public const string Later = "later";

    public static PublishForm Of(FormValues values) => new(
        values.One("when"), values.One("startDay"), values.One("startTime"), values.One("endDay"), values.One("endTime"),
        values.One("warnings") == "read");

    /// <summary>The dates that are planned already.</summary>
    public static PublishForm Planned(DateTimeOffset? releaseUtc, DateTimeOffset? expireUtc, DateTimeOffset nowUtc)
    {
        var isLater = releaseUtc > nowUtc;
        var (startDay, startTime) = isLater ? Typed(releaseUtc!.Value) : ("", "");
        var (endDay, endTime) = expireUtc is { } end ? Typed(end) : ("", "");
        return new(isLater ? Later : Now, startDay, startTime, endDay, endTime, false);
    }

    /// <summary>Reads the dates; null where none is wanted.</summary>
    public (DateTimeOffset? ReleaseUtc, DateTimeOffset? ExpireUtc, IReadOnlyList<FieldMistake> Errors) Read(DateTimeOffset nowUtc)
    {
        var errors = new List<FieldMistake>();
        DateTimeOffset? release = null;
        if (When == Later)
        {
            release = Moment("start", "appear", StartDay, StartTime, errors);
            if (release <= nowUtc)
                errors.Add(new("startDay", "The day the page appears must be in the future. To publish it at once, select Now"));
        }

        var expire = EndDay.Trim().Length + EndTime.Trim().Length == 0 ? null : Moment("end", "end", EndDay, EndTime, errors);
        if (expire <= (release ?? nowUtc))
            errors.Add(new("endDay", release is null
                ? "The day on which the page ends must be in the future"
                : "The page must end after it appears"));
        return (release, expire, errors);
    }

    private static DateTimeOffset? Moment(string field, string verb, string day, string time, List<FieldMistake> errors)
    {
        if (DateText.Day(day) is not { } on)
            errors.Add(new(field + "Day", $"Enter the day the page should {verb}, like 17/5/2026"));
        else if (DateText.Time(time.Trim().Length == 0 ? "midnight" : time) is not { } at)
            errors.Add(new(field + "Time", $"Enter the time the page should {verb}, like 09:00 or 6pm"));
        else
            return StudioDates.ToUtc(on, at);
        return null;
    }

    private static (string Day, string Time) Typed(DateTimeOffset utc)
    {
        var local = StudioDates.InLondon(utc).DateTime;
        return (Dates.Typed(DateOnly.FromDateTime(local)), Dates.Typed(TimeOnly.FromDateTime(local)));
    }
}
