using System.Text.RegularExpressions;

namespace ResidentPortal.Web.Layout;

/// <summary>The numbers that people call, in our own words.</summary>
public static partial class EmergencyNumbers
{
    public const string InDanger = "If anyone is in danger, call 999 or use 999 BSL.";

    /// <summary>Signing to the emergency services, by app and website.</summary>
    private const string Bsl = "https://999bsl.co.uk";

    /// <summary>The line in parts, each number with where it leads.</summary>
    public static IEnumerable<(string Words, string? Href)> In(string line) => Numbers().Split(line).Select((part, place) => (part,
        place % 2 == 0 ? null
        : part == "999 BSL" ? Bsl
        : "tel:" + part.Replace(" ", "", StringComparison.Ordinal)));

    [GeneratedRegex("(999 BSL|(?:18001 )?\\b0[0-9]{2,4}(?: [0-9]{3,4}){1,2}\\b|18001 101|116 123|18000|999|101)")]
    private static partial Regex Numbers();
}
