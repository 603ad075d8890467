using System.Security.Claims;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.List;

/// <summary>What somebody can choose for each field of the filter: codes, and the words for them.</summary>
public sealed class ListChoices(CurrentRouting current, ReportForms forms, CouncilDescription council, StaffAccounts accounts)
{
    public async Task<ListOffer> ForAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        var (routing, seer) = (current.Table, person.Seer());
        var sight = new ListSight(seer, routing);
        var owners = sight.KnowsAnyCare
            ? (await accounts.ListAsync(cancellation)).Where(one => one.Roles.Any(Roles.OfTeams.Contains)).ToList() : [];
        return new()
        {
            Queues =
            [
                .. routing.Queues.Where(queue => seer.Sees(queue.Id, queue.Id == routing.Restricted.Id, routing.Restricted.Id))
                    .Select(queue => new ListChoice(queue.Id, queue.Name)),
            ],
            QueueNames = routing.Queues.ToDictionary(queue => queue.Id, queue => queue.Name),
            Forms = [.. forms.All.Select(form => new ListChoice(form.Slug, form.ShortName))],
            Kinds =
            [
                .. forms.All.SelectMany(form => form.KindNames.Select(kind => new ListChoice(kind.Key, kind.Value) { Form = form.Slug })),
            ],
            Wards = sight.KnowsAnyPlaces && council.Wards.Count > 0
                ?
                [
                    .. council.Wards.Order(StringComparer.CurrentCulture).Select(ward => new ListChoice(ward, ward)),
                    new("unknown", "Not known"),
                ]
                : [],
            Owners = sight.KnowsAnyCare
                ?
                [
                    new("me", "Me") { Means = seer.Who },
                    new("nobody", "Nobody") { Means = "" },
                    .. owners.Where(one => one.UserName != seer.Who).OrderBy(one => one.ShownName, StringComparer.CurrentCultureIgnoreCase)
                        // A key: no address of a page names a person.
                        .Select(one => new ListChoice(one.Id.ToString("N"), one.ShownName) { Means = one.UserName! }),
                ]
                : [],
            States = sight.KnowsAnyCare
                ? [.. Enum.GetValues<ListedState>().Select(state => new ListChoice(state.ToString(), Words.Of(state)))] : [],
        };
    }
}

/// <summary>What one person is offered; an empty list is of what they may not look for.</summary>
public sealed record ListOffer
{
    public required IReadOnlyList<ListChoice> Queues { get; init; }

    /// <summary>Of all queues: a report can be with others too.</summary>
    public required IReadOnlyDictionary<string, string> QueueNames { get; init; }

    public required IReadOnlyList<ListChoice> Forms { get; init; }
    public required IReadOnlyList<ListChoice> Kinds { get; init; }
    public required IReadOnlyList<ListChoice> Wards { get; init; }
    public required IReadOnlyList<ListChoice> Owners { get; init; }
    public required IReadOnlyList<ListChoice> States { get; init; }

    /// <summary>The words for a code, or the code where there are none.</summary>
    public static string Name(IReadOnlyList<ListChoice> choices, string code) =>
        choices.FirstOrDefault(one => one.Code == code)?.Text ?? code;

    /// <summary>How colleagues know an owner.</summary>
    public string OwnerName(string who) => Owners.FirstOrDefault(one => one.Means == who && one.Code != "me")?.Text
        ?? (Owners.Any(one => one.Means == who) ? "Me" : who);
}

/// <param name="Code">As it stands in the address.</param>
public sealed record ListChoice(string Code, string Text)
{
    /// <summary>What it means, where that is not to stand in an address.</summary>
    public string? Means { get; init; }

    /// <summary>The form that a kind is of.</summary>
    public string? Form { get; init; }
}
