using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Where it happens, which is not always where the person lives (<see cref="Home"/>).</summary>
public static class Where
{
    public const string Id = "where";

    /// <summary>Null where it was not asked, as of what happened online.</summary>
    public static PlaceAnswer? Of(Answers answers) => answers.Raw(Id) as PlaceAnswer;

    /// <summary>The same facts with what the council's list of addresses says of the place.</summary>
    public static RoutingFacts With(this RoutingFacts facts, PlaceAnswer? place) => place is null
        ? facts
        : facts with { Ward = place.Ward, ListedTenure = place.Landlord };
}
