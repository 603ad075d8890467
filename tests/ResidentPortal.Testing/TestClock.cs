using Microsoft.Extensions.Time.Testing;

namespace ResidentPortal.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers made with it run in real time: a site's many small timers would each
/// fire thousands of times when a test moves on by a year. A test of a timer takes <see cref="FakeTimeProvider"/> itself.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>Begins on Tuesday 10 March 2026, 09:30 in London.</summary>
    public TestClock()
        : this(new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);
}
