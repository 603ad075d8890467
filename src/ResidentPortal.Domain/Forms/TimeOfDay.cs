using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Forms;

/// <summary>The time that people type beside a day: "20 Nov at 9pm", "early hours of Sunday", "last night about 11".</summary>
internal static partial class TimeOfDay
{
    /// <summary>The day and the time, or all of it as the day where there is no time.</summary>
    /// <param name="typed">As <see cref="RoughDate"/> has it: in capitals, with single blanks.</param>
    /// <returns>The time in small letters; empty where there is none.</returns>
    public static (string Day, string Time) Split(string typed)
    {
        typed = Named().Replace(typed, name => name.Value switch
        {
            "LAST NIGHT" => "YESTERDAY NIGHT",
            "TONIGHT" => "TODAY NIGHT",
            _ => "TODAY " + name.Value["THIS ".Length..],
        });
        var match = After().Match(typed);
        if (!match.Success)
            match = Before().Match(typed);
        if (!match.Success)
            return (typed, "");
        return (match.Groups["day"].Value, match.Groups["time"].Value.ToLowerInvariant());
    }

    private const string Clock =
        "(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9])? ?(?:AM|PM|A\\.M\\.?|P\\.M\\.?)|(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9](?: ?HRS)?|"
            + "(?:[0-9]{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE) O'? ?CLOCK|MIDNIGHT|MIDDAY|NOO[N]|"
            + "LUNCH ?TIME|TEA ?TIME|DINNER ?TIME|BED ?TIME";
    private const string Part =
        "(?:VERY )?(?:EARLY |LATE |MID[ -]?)?(?:IN THE )?(?:MORNING|AFTERNOON|EVENING|NIGHT)|EARLY HOURS|SMALL HOURS|MIDDLE OF THE NIGHT|"
            + "ALL (?:DAY|NIGHT|MORNING|AFTERNOON|EVENING)|OVERNIGHT|LATE AT NIGHT|EARLY|LATE";
    private const string Ahead = "(?:(?:AT|ABOUT|AROUND|BY|FROM|UNTIL|TILL|TO|BEFORE|AFTER|JUST|APPROX|ROUGHLY|IN|DURING|THE|@|-) ?)*";
    private const string Time = "(?:" + Clock + "|" + Part + "|(?<=(?:AT|ABOUT|AROUND|FROM|TO) )(?:[01]?[0-9]|2[0-3]))";

    [GeneratedRegex("\\b(?:LAST NIGHT|TONIGHT|THIS (?:MORNING|AFTERNOON|EVENING))\\b")]
    private static partial Regex Named();

    [GeneratedRegex("^(?<day>.+?) (?<time>" + Ahead + Time + "(?: ?" + Ahead + Time + "){0,2})$")]
    private static partial Regex After();

    [GeneratedRegex("^(?<time>" + Ahead + Time + ") (?:ON |OF )(?:THE )?(?<day>.+)$")]
    private static partial Regex Before();
}
