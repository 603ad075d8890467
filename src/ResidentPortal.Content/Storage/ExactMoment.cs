using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResidentPortal.Content.Storage;

/// <summary>For what a content file says to seven digits of a second, and an export must give back.</summary>
public sealed class ExactMoment() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
