using System.Text.RegularExpressions;

namespace ResidentPortal.Web.Layout;

/// <summary>The numbers that people call at once, in our own words.</summary>
public static partial class EmergencyNumbers
{
    public const string InDanger = "If anyone is in danger, call 999 or use 999 BSL.";

    /// <summary>Signing to the emergency services, by app and website.</summary>
    private const string Bsl = "https://999bsl.co.uk";

    /// <summary>The line in parts, each number with where it leads.</summary>
    public static IEnumerable<(string Words, string? Href)> In(string line) => Numbers().Split(line).Select(part => (part, part switch
    {
        "999 BSL" => Bsl,
        "999" or "101" or "18000" or "18001 101" => "tel:" + part.Replace(" ", "", StringComparison.Ordinal),
        _ => null,
    }));

    [GeneratedRegex("(999 BSL|18001 101|18000|999|101)")]
    private static partial Regex Numbers();
}
