using ResidentPortal.Content.Alerts;
using ResidentPortal.Studio.Shared;


namespace ResidentPortal.Studio.Alerts;

/// <summary>A new alert as it was typed.</summary>
public sealed record AlertForm(string Level, string Message, string Duration, string EndDay, string EndTime)
{
    public const int LongestMessage = 250;

    public static AlertForm Empty { get; } = new("", "", "", "", "");

    public static AlertForm Of(FormValues values) =>
        new(values.One("level"), values.One("message").Trim(), values.One("duration").Trim(), values.One("endDay"), values.One("endTime"));

    /// <param name="endUtc">When the alert goes, if nothing is wrong.</param>
    public IReadOnlyList<FieldMistake> Check(DateTimeOffset nowUtc, out DateTimeOffset endUtc)
    {
        var errors = new List<FieldMistake>();
        endUtc = default;
        if (!Enum.TryParse<AlertLevel>(Level, out _))
            errors.Add(new("level", "Select how serious it is"));
        if (Message.Length == 0)
            errors.Add(new("message", "Enter what is going on, and what people should do"));
        else if (Message.Length > LongestMessage)
            errors.Add(new("message", $"The message must be {LongestMessage} characters or fewer"));
        if (DateText.Day(EndDay) is not { } day)
            errors.Add(new("endDay", "Enter the day on which the alert ends, like 17/5/2026"));
        else if (DateText.Time(EndTime.Length == 0 ? "midnight" : EndTime) is not { } time)
            errors.Add(new("endTime", "Enter the time at which the alert ends, like 18:00 or 6pm"));
        else
        {
            // Without a time it lasts to the end of the day.
            endUtc = StudioDates.ToUtc(EndTime.Trim().Length == 0 ? day.AddDays(1) : day, time);
            if (endUtc <= nowUtc)
                errors.Add(new("endDay", "The end must be in the future"));
        }

        return errors;
    }
}
