namespace ResidentPortal.Domain.Retention;

/// <summary>Periods, and what spares a report, as people read them.</summary>
public static class PeriodWords
{
    public static string Minutes(int count) => Count(count, "minute");

    public static string Days(int count) => Count(count, "day");

    public static string Years(int count) => Count(count, "year");

    /// <summary>"6 months", and "6 years" for 72 of them.</summary>
    public static string Months(int count) => count >= 24 && count % 12 == 0 ? Years(count / 12) : Count(count, "month");

    /// <summary>What spares a report, after "It stays longer, because".</summary>
    public static string Of(Spared spared) => spared switch
    {
        Spared.Held => "it is held, and nobody has decided about it",
        Spared.Untaken => "nobody has said that they have it",
        Spared.Undelivered => "an email about it has not arrived",
        Spared.NewFromResident => "the resident added something that nobody has read yet",
        Spared.LegalHold => "there is a legal hold on it",
        Spared.CaseReview => "an ASB case review about it is open",
        Spared.InWork => "somebody has set a day for it that is not over",
    };

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
