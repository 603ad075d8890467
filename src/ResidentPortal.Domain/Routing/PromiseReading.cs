namespace ResidentPortal.Domain.Routing;

/// <summary>Reads what a queue promises.</summary>
/// <param name="hours">When the queue is read.</param>
internal sealed class PromiseReading(MistakeList mistakes, ReadingHours hours)
{
    private const int MostDays = 60;

    public ServicePromise Read(string key, PromiseOptions promise)
    {
        var wording = Wording($"{key}:Wording", promise.Wording);
        var without = promise.WordingWithoutContact is { } other ? Wording($"{key}:WordingWithoutContact", other) : null;
        if (without is null && PromiseWording.SpeaksOfContact(wording))
            mistakes.Add($"{key}:WordingWithoutContact",
                "The promise says that somebody will be in touch, and not everybody may be contacted.",
                $"Say what will happen for somebody who is anonymous, with {ServicePromise.By} where the date goes.");
        if (without is not null && PromiseWording.SpeaksOfContact(without))
            mistakes.Add($"{key}:WordingWithoutContact",
                "It says that somebody will be in touch, who must not be.", "Say it without that.");

        var (count, unit) = Period(key, promise);
        return new(count, unit, wording) { WordingWithoutContact = without, Hours = hours };
    }

    private string Wording(string key, string? given)
    {
        var wording = mistakes.Text(key, given, $"Say what will happen, with {ServicePromise.By} where the date goes.");
        if (wording.Length > 0 && !wording.Contains(ServicePromise.By, StringComparison.Ordinal))
            mistakes.Add(key, "The sentence has no date.", $"Put {ServicePromise.By} where the date goes.");
        return wording;
    }

    private (int Count, PromiseUnit Unit) Period(string key, PromiseOptions promise)
    {
        var most = Math.Max((int)hours.Length.TotalHours, 1);
        switch (promise)
        {
            case { WithinWorkingDays: > 0 and <= MostDays and var days, WithinHours: null }:
                return (days, PromiseUnit.WorkingDays);
            case { WithinHours: > 0 and var count, WithinWorkingDays: null } when count <= most:
                return (count, PromiseUnit.Hours);
            case { WithinHours: > 0 and var count, WithinWorkingDays: null }:
                mistakes.Add(key, $"{count} hours are more than the {most} in which the queue is read in a day.",
                    "Give a promise that is longer than a day in WithinWorkingDays.");
                break;
            default:
                mistakes.Add(key, "It is not clear by when.",
                    $"Give either WithinWorkingDays (1 to {MostDays}) or WithinHours (1 to {most}).");
                break;
        }
        return (1, PromiseUnit.WorkingDays);
    }
}
