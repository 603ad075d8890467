using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ResidentPortal.Domain.Tests.Calendar;

internal static class Days
{
    private static readonly DateOnly First = new(1990, 1, 1);

    /// <summary>Any day of the sixty years from 1990.</summary>
    public static Arbitrary<DateOnly> Arbitrary { get; } =
        Gen.Choose(0, 60 * 365).Select(First.AddDays).ToArbitrary();

    public static DateOnly Date(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
