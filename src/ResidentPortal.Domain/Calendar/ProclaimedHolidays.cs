namespace ResidentPortal.Domain.Calendar;

/// <summary>
/// The years that depart from the rule, by royal proclamation (Banking and Financial Dealings Act 1971, s1(2) and (3)).
/// A new proclamation is one line here.
/// </summary>
internal static class ProclaimedHolidays
{
    private static readonly Dictionary<DateOnly, DateOnly> Moves = new()
    {
        [new(1995, 5, 1)] = new(1995, 5, 8), // fifty years since VE Day
        [new(2002, 5, 27)] = new(2002, 6, 4), // Golden Jubilee
        [new(2012, 5, 28)] = new(2012, 6, 4), // Diamond Jubilee
        [new(2020, 5, 4)] = new(2020, 5, 8), // seventy-five years since VE Day
        [new(2022, 5, 30)] = new(2022, 6, 2), // Platinum Jubilee
    };

    public static readonly IReadOnlyList<BankHoliday> Added =
    [
        new(new(1981, 7, 29), "Royal wedding"),
        new(new(1999, 12, 31), "Millennium Eve"),
        new(new(2002, 6, 3), "Golden Jubilee bank holiday"),
        new(new(2011, 4, 29), "Royal wedding"),
        new(new(2012, 6, 5), "Diamond Jubilee bank holiday"),
        new(new(2022, 6, 3), "Platinum Jubilee bank holiday"),
        new(new(2022, 9, 19), "State Funeral of Queen Elizabeth II"),
        new(new(2023, 5, 8), "Coronation of King Charles III"),
    ];

    public static BankHoliday Moved(BankHoliday holiday) =>
        Moves.TryGetValue(holiday.Date, out var kept) ? holiday with { Date = kept } : holiday;
}
