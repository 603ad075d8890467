namespace ResidentPortal.Testing;

/// <summary>A clock that stands still until a test moves it. Timers made with it run in real time.</summary>
public sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Begins on Tuesday 10 March 2026, 09:30 in London.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
