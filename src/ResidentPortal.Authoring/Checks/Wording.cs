using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ResidentPortal.Authoring.Calendar;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Dates, and words of a text, as messages show them.</summary>
internal static partial class Wording
{
    private const int Longest = 80;

    /// <summary>"3 May 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset utc) => StaffMoment.Words(utc);

    /// <summary>The words in one line.</summary>
    public static string Words(INode node) => Spaces().Replace(node.TextContent, " ").Trim();

    /// <summary>The beginning of a long text, up to the end of a word.</summary>
    public static string Start(string text) => text.Length <= Longest
        ? text
        : $"{text[..(text.LastIndexOf(' ', Longest) is > 0 and var end ? end : Longest)]}…";

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
