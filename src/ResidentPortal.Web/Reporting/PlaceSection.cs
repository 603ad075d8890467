using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting;

/// <summary>What the council's list of addresses says of the place: for its teams, and never for residents.</summary>
public static class PlaceSection
{
    /// <returns>No section where the list says nothing.</returns>
    public static IReadOnlyList<SummarySection> Of(PlaceAnswer? place, CouncilDescription council) =>
        Rows(place, council).ToList() is { Count: > 0 } rows ? [new("The place, by the council’s list of addresses", rows)] : [];

    private static IEnumerable<SummaryRow> Rows(PlaceAnswer? place, CouncilDescription council)
    {
        if (place is { Ward.Length: > 0 })
            yield return new("place-ward", "Ward", [place.Ward], "", Private: false);
        if (place is { Uprn.Length: > 0 })
            yield return new("place-uprn", "UPRN", [place.Uprn], "", Private: true);
        if (council.Tenures.FirstOrDefault(tenure => tenure.Id == place?.Landlord) is { } known)
            yield return new("place-landlord", "Home belongs to", [$"{known.Label} (do not tell the resident)"], "", Private: true);
    }
}
