using System.Globalization;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Places;

/// <summary>Turns rows into addresses, and notes what is wrong with them.</summary>
internal sealed class GazetteerRows(string file, CouncilDescription council)
{
    private const int LongestAddress = 200;

    private readonly HashSet<long> known = [];
    private readonly List<string> mistakes = [];
    private Dictionary<string, int> columns = [];
    private string[] row = [];

    public IReadOnlyList<string> Mistakes => mistakes;

    public void Wrong(int line, string problem, string remedy) => mistakes.Add($"{file}, line {line}: {problem}. {remedy}.");

    /// <returns>Null where nobody may pick it, and where it is wrong.</returns>
    public ListedAddress? Read(Dictionary<string, int> names, string[] values, int line)
    {
        (columns, row) = (names, values);
        if (values.Length < columns.Values.Max() + 1)
        {
            Wrong(line, $"there are {values.Length} values, and more columns",
                "Put an address with commas between quotation marks, and write no line of other things");
            return null;
        }
        // A value over several lines is what a missing quotation mark makes of the rest of the file.
        if (Array.Exists(values, value => value.Contains('\n', StringComparison.Ordinal)))
        {
            Wrong(line, "a value goes over several lines", "Look for a quotation mark that is missing, there or above");
            return null;
        }
        if (Value("EXCLUDE") is not ("" or "no" or "No" or "NO" or "N" or "n"))
            return null;
        return Value("POSTCODE").Length == 0 ? null : Address(line);
    }

    private ListedAddress? Address(int line)
    {
        var before = mistakes.Count;
        if (!long.TryParse(Value("UPRN"), NumberStyles.None, CultureInfo.InvariantCulture, out var uprn) || uprn is 0 or > 999_999_999_999)
            Wrong(line, $"“{Value("UPRN")}” is no UPRN", "Give up to 12 digits");
        else if (!known.Add(uprn))
            Wrong(line, $"the UPRN {uprn} was there before", "Keep one row for each");
        if (Postcode.Read(Value("POSTCODE")) is not { } postcode)
        {
            Wrong(line, $"“{Value("POSTCODE")}” is no UK postcode", "Give it in full, like NW9 4EW, or leave it empty");
            postcode = "";
        }
        var (address, ward, landlord) = (WithoutOrganisation(Value("ADDRESS")), Value("WARD"), Value("LANDLORD"));
        if (address.Length > LongestAddress || (address.Length == 0 && Value("ORGANISATION").Length == 0))
            Wrong(line, $"the address has {address.Length} characters", $"Write 1 to {LongestAddress}");
        if (ward.Length > 0 && council.Wards.Count > 0 && !council.Wards.Contains(ward))
            Wrong(line, $"there is no ward “{ward}”", "Write it as in Council:Wards, or add it there");
        if (landlord.Length > 0 && council.Tenures.All(tenure => tenure.Id != landlord))
            Wrong(line, $"there is no landlord “{landlord}”",
                $"Use the Id of a tenure ({string.Join(", ", council.Tenures.Select(tenure => tenure.Id))}), or leave it empty");
        return mistakes.Count == before && address.Length > 0
            ? new(uprn.ToString(CultureInfo.InvariantCulture), address, postcode, ward, landlord)
            : null;
    }

    /// <summary>People look for a place to live or a house number; who works there may be what somebody must not find.</summary>
    private string WithoutOrganisation(string address) => Value("ORGANISATION") is { Length: > 0 } organisation
        ? address.Replace(organisation, "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',')
        : address;

    private string Value(string column) => columns.TryGetValue(column, out var index) ? row[index] : "";
}
