using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.Routing;

public class NotTakenTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.WithoutClosures;
    private static readonly NotTaken Half = new(TimeSpan.FromHours(2), 0.5);

    [Theory]
    [InlineData("2026-11-20T10:00Z", "2026-11-27T00:00Z", true, "2026-11-20T12:00Z", "urgent: two hours")]
    [InlineData("2026-11-20T16:00Z", "2026-11-27T00:00Z", true, "2026-11-23T10:00Z", "urgent: one of them on Monday")]
    [InlineData("2026-11-20T10:00Z", "2026-11-20T11:00Z", true, "2026-11-20T11:00Z", "never after the promise")]
    [InlineData("2026-11-20T09:00Z", "2026-11-24T00:00Z", false, "2026-11-20T17:00Z", "half of Friday and Monday")]
    [InlineData("2026-11-21T12:00Z", "2026-11-25T00:00Z", false, "2026-11-23T17:00Z", "sent on a Saturday")]
    [InlineData("2026-11-20T18:00Z", "2026-11-21T00:00Z", false, "2026-11-21T00:00Z", "nobody reads before the promise ends")]
    [InlineData("2026-10-23T16:00Z", "2026-10-27T00:00Z", false, "2026-10-26T13:00Z", "the clocks went back meanwhile")]
    public void After_Hours_IsAMomentInWhichTheQueueIsRead(string accepted, string ends, bool urgent, string expected, string because) =>
        Half.After(Instant(accepted), Instant(ends), urgent, ReadingHours.Usual, Calendar).ShouldBe(Instant(expected), because);

    [Fact]
    public void After_AnyReport_IsAfterItCameAndNotAfterItsPromise() =>
        Prop.ForAll(
            (from minutes in Gen.Choose(0, 600_000)
             from promised in Gen.Choose(0, 90_000)
             from share in Gen.Choose(1, 10)
             from urgent in Gen.Elements(true, false)
             from hours in Gen.Elements(
                 ReadingHours.Usual, ReadingHours.Usual
                     with
                 { From = new(22, 0), To = new(0, 0), BankHolidays = true, Days = [DayOfWeek.Sunday] })
             let since = Instant("2026-01-01T00:00Z").AddMinutes(minutes)
             let ends = since.AddMinutes(promised)
             select (since, ends, due: new NotTaken(TimeSpan.FromHours(2), share / 10.0).After(since, ends, urgent, hours, Calendar)))
            .ToArbitrary(),
            one => one.due >= one.since && one.due <= one.ends).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_WhatAddGave_IsAsMuch() =>
        Prop.ForAll(
            (from minutes in Gen.Choose(0, 600_000)
             from read in Gen.Choose(1, 10_000)
             select (Since: new DateTime(2026, 1, 1).AddMinutes(minutes), Read: TimeSpan.FromMinutes(read))).ToArbitrary(),
            one => ReadingHours.Usual.Between(one.Since, ReadingHours.Usual.Add(one.Since, one.Read, Calendar), Calendar) == one.Read)
            .QuickCheckThrowOnFailure();
}
