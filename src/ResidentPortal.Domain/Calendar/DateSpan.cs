namespace ResidentPortal.Domain.Calendar;

/// <summary>
/// A day known as exactly as somebody remembers it: it lies between these two, both included. The same day twice when
/// it is known.
/// </summary>
public readonly record struct DateSpan(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Nothing is known of the day.</summary>
    public static DateSpan Unknown { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsExact => Earliest == Latest;

    public bool IsUnknown => this == Unknown;

    public static DateSpan On(DateOnly day) => new(day, day);

    public bool Includes(DateOnly day) => Earliest <= day && day <= Latest;

    /// <summary>This without the days after <paramref name="last"/>; null when none is left.</summary>
    public DateSpan? UpTo(DateOnly last) => (this with { Latest = Latest < last ? Latest : last }).UnlessEmpty();

    /// <summary>This without the days before <paramref name="first"/>; null when none is left.</summary>
    public DateSpan? From(DateOnly first) => (this with { Earliest = Earliest > first ? Earliest : first }).UnlessEmpty();

    private DateSpan? UnlessEmpty() => Earliest <= Latest ? this : null;
}
