using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Calendar;

public class DateSpanTests
{
    private static readonly DateSpan Span = new(new(2026, 3, 10), new(2026, 3, 20));

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2026-03-20", true)]
    [InlineData("2026-03-21", false)]
    public void Includes_Day_HoldsBothEnds(string day, bool expected) => Span.Includes(Date(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-09", null)]
    [InlineData("2026-03-10", "2026-03-10")]
    [InlineData("2026-03-15", "2026-03-15")]
    [InlineData("2026-03-20", "2026-03-20")]
    [InlineData("2026-03-25", "2026-03-20")]
    public void UpTo_Day_LeavesOutWhatIsLater(string last, string? latest) =>
        Span.UpTo(Date(last)).ShouldBe(latest is null ? null : Span with { Latest = Date(latest) });

    [Theory]
    [InlineData("2026-03-21", null)]
    [InlineData("2026-03-20", "2026-03-20")]
    [InlineData("2026-03-15", "2026-03-15")]
    [InlineData("2026-03-10", "2026-03-10")]
    [InlineData("2026-03-05", "2026-03-10")]
    public void From_Day_LeavesOutWhatIsEarlier(string first, string? earliest) =>
        Span.From(Date(first)).ShouldBe(earliest is null ? null : Span with { Earliest = Date(earliest) });

    [Fact]
    public void UpToAndFrom_EndsTheWrongWayRound_LeaveNothing()
    {
        DateSpan wrong = new(Span.Latest, Span.Earliest);

        wrong.UpTo(DateOnly.MaxValue).ShouldBeNull();
        wrong.From(DateOnly.MinValue).ShouldBeNull();
    }

    [Fact]
    public void On_Day_IsExact()
    {
        DateSpan.On(new(2026, 3, 10)).IsExact.ShouldBeTrue();
        Span.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void Unknown_HoldsEveryDay()
    {
        DateSpan.Unknown.IsUnknown.ShouldBeTrue();
        DateSpan.Unknown.Includes(DateOnly.MinValue).ShouldBeTrue();
        DateSpan.Unknown.Includes(DateOnly.MaxValue).ShouldBeTrue();
        Span.IsUnknown.ShouldBeFalse();
        (DateSpan.Unknown with { Latest = new(2026, 3, 10) }).IsUnknown.ShouldBeFalse();
    }
}
