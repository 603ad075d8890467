using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Teams.Routing.Terms;

namespace ResidentPortal.Teams.Routing.Trying;

/// <summary>What somebody gives to try the routing with. None of it is about a person, so it may stand in the address.</summary>
/// <param name="Errors">Empty where nothing was given yet.</param>
public sealed record TriedFacts(IQueryCollection Given, RoutingFacts? Facts, IReadOnlyList<FieldError> Errors)
{
    public const string FormWanted = "Select a form";
    public const string KindWanted = "Select a kind of problem that this form can report";

    public static TriedFacts Read(IQueryCollection query, RoutingLabels labels)
    {
        if (!query.ContainsKey("tried"))
            return new(query, null, []);
        var form = One(query, "form", labels.Forms);
        if (form is null)
            return new(query, null, [new("form", FormWanted)]);
        var possible = labels.KindsOf(form);
        var kinds = possible.Count == 1 ? possible : [.. possible.Where(kind => query["kind"].Contains(kind))];
        if (kinds.Count == 0)
            return new(query, null, [new("kind", KindWanted)]);
        return new(
            query,
            new RoutingFacts(
                form,
                Kinds.Of(kinds),
                One(query, "tenure", labels.Tenures) ?? Domain.Councils.Tenure.NotKnown,
                Enum.TryParse<Urgency>(One(query, "urgency", RoutingLabels.Urgencies), out var urgency) ? urgency : Urgency.Routine,
                query["repeat"] == "yes",
                query["hate"] == "yes",
                Consents.To(labels.Consents.Select(one => one.Id).Where(id => query["consent"].Contains(id))))
            {
                Ward = One(query, "ward", labels.Wards) ?? RoutingFacts.NoWard,
                ListedTenure = One(query, "listed", labels.Tenures) ?? "",
                InvolvesStaff = query["staff"] == "yes",
            },
            []);
    }

    private static string? One(IQueryCollection query, string name, IReadOnlyList<(string Id, string Name)> known) =>
        known.Select(one => one.Id).FirstOrDefault(id => id == query[name]);
}
