using System.Globalization;

namespace ResidentPortal.Domain.Routing;

/// <summary>Reads when a queue is read.</summary>
internal sealed class HoursReading(MistakeList mistakes)
{
    private static readonly ReadingHours Usual = ReadingHours.Usual;

    public ReadingHours Read(string key, HoursOptions? hours)
    {
        if (hours is null)
            return Usual;
        var days = mistakes.Each<DayOfWeek>($"{key}:Days", hours.Days);
        var read = new ReadingHours(
            days is null ? Usual.Days : [.. days.Order()],
            Time($"{key}:From", hours.From, Usual.From),
            Time($"{key}:To", hours.To, Usual.To),
            hours.BankHolidays);
        if (read.Length >= TimeSpan.FromHours(1) && read.Days.Count > 0)
            return read;
        mistakes.Add(key, "It is read for less than an hour a day.", "Give From and To at least one hour apart, From first.");
        return Usual;
    }

    private TimeOnly Time(string key, string? text, TimeOnly otherwise)
    {
        if (text is null)
            return otherwise;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        mistakes.Add(key, $"“{text}” is not a time.", "Give one like 09:00 or 17:30.");
        return otherwise;
    }
}
