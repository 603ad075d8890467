using System.Globalization;
using System.Text;

namespace ResidentPortal.Testing.Places;

/// <summary>
/// Made-up addresses, always the same. Their postcodes begin with ZY, which no part of the country has, and their UPRNs with 999.
/// </summary>
public static class SampleAddresses
{
    /// <summary>The file with 300 of them, on which a developer's site runs.</summary>
    public static readonly string File =
        RepositoryRoot.Combine("src", "ResidentPortal.Web", "Councils", "barnet", "sample-addresses.csv");

    public const string Header = "UPRN,ADDRESS,POSTCODE,WARD,LANDLORD,ORGANISATION,EXCLUDE";

    private const string Letters = "ABDEFGHJLN";

    private static readonly string[] Trees = ["Acacia", "Birch", "Cedar", "Damson", "Elder", "Fig", "Ginkgo", "Hazel", "Ivy", "Juniper"];
    private static readonly string[] Ways = ["Road", "Street", "Close", "Lane"];
    private static readonly string[] Landlords = ["", "council-landlord", "", "housing-association", "private-rented", "owner"];

    public static string Csv(int count, IReadOnlyList<string> wards)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Row(i, wards)}\n");
        return text.ToString();
    }

    /// <summary>That of a street. It has twelve addresses, but each seventh has one.</summary>
    public static string Postcode(int street) => string.Create(CultureInfo.InvariantCulture,
        $"ZY{1 + street / 1000 % 90} {street / 100 % 10}{Letters[street / 10 % 10]}{Letters[street % 10]}");

    private static string Row(int index, IReadOnlyList<string> wards)
    {
        var (street, place) = Street(index);
        var way = $"{Trees[street % Trees.Length]} {Ways[street / Trees.Length % Ways.Length]}";
        var address = street % 3 == 1
            ? $"\"Flat {place + 1}, {2 + street % 40} {way}\""
            : string.Create(CultureInfo.InvariantCulture, $"{1 + (2 * place)} {way}");
        var (organisation, exclude) = (index % 50 == 49 ? "Made-up Advice Centre" : "", index % 60 == 59 ? "yes" : "");
        var named = organisation.Length == 0 ? address : $"\"{organisation}, {address.Trim('"')}\"";
        var (ward, landlord) = (wards[street % wards.Count], Landlords[street % Landlords.Length]);
        return string.Create(CultureInfo.InvariantCulture,
            $"999{index:000000},{named},{Postcode(street)},{ward},{landlord},{organisation},{exclude}");
    }

    private static (int Street, int Place) Street(int index)
    {
        // Seven streets: six with twelve, and one with a single house.
        const int Seven = (6 * 12) + 1;
        var (round, within) = Math.DivRem(index, Seven);
        return within == Seven - 1 ? ((round * 7) + 6, 0) : ((round * 7) + (within / 12), within % 12);
    }
}
