using PublicHoliday;
using ResidentPortal.Domain.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Calendar;

/// <summary>Against what somebody else made of the same law: the package PublicHoliday.</summary>
public sealed class BankHolidaysOracleTests
{
    /// <summary>
    /// Both were bank holidays by Royal Proclamation under section 1 of the Banking and Financial Dealings Act 1971, for the
    /// wedding of the Prince of Wales and for the Millennium. The package knows neither.
    /// </summary>
    private static readonly string[] OursAlone = ["1981-07-29", "1999-12-31"];

    [Fact]
    public void In_EveryYear_HasTheDaysOfAnotherImplementation()
    {
        var england = new UKBankHoliday();
        var years = Enumerable.Range(1978, 223).ToList();
        var ours = years.SelectMany(BankHolidays.In).Select(holiday => Text(holiday.Date)).ToList();
        var theirs = years.SelectMany(england.PublicHolidays).Select(day => Text(DateOnly.FromDateTime(day))).ToList();

        theirs.Except(ours).ShouldBeEmpty();
        ours.Except(theirs).ShouldBe(OursAlone);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
