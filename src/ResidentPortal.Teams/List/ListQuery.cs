using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.List;

/// <summary>The filter as it stands in the address: codes only, which say nothing of anybody.</summary>
public sealed record ListQuery
{
    public string Queue { get; init; } = "";
    public string Form { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Ward { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Urgency { get; init; } = "";
    public string State { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public string Sort { get; init; } = "";

    public static ListQuery Read(Func<string, string> field) => new()
    {
        Queue = field("queue"),
        Form = field("form"),
        Kind = field("kind"),
        Ward = field("ward"),
        Owner = field("owner"),
        Urgency = field("urgency"),
        State = field("state"),
        From = field("from"),
        To = field("to"),
        Sort = field("sort"),
    };

    /// <summary>What is not empty, in the order of the fields.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        new[]
        {
            ("queue", Queue), ("form", Form), ("kind", Kind), ("ward", Ward), ("owner", Owner), ("urgency", Urgency), ("state", State),
            ("from", From), ("to", To), ("sort", Sort),
        }.Where(one => one.Item2.Length > 0);

    public override string ToString() => string.Join('&', Fields.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));

    /// <returns>Null where something is wrong.</returns>
    public ListFilter? Means(ListOffer offer, out IReadOnlyList<FieldError> mistakes)
    {
        List<FieldError> found = [];
        var (from, to) = (Day("from", From, "first"), Day("to", To, "last"));
        if (to < from)
            found.Add(new("to", "The last day must not be before the first"));
        var kind = One("kind", Kind, offer.Kinds, "a kind");
        if (Form.Length > 0 && Kind.Length > 0 && !offer.Kinds.Any(one => one.Code == Kind && one.Form == Form))
            found.Add(new("kind", "Select a kind of the form that you selected"));
        var filter = new ListFilter
        {
            Queue = One("queue", Queue, offer.Queues, "a queue"),
            Form = One("form", Form, offer.Forms, "a form"),
            Kind = kind,
            Ward = One("ward", Ward, offer.Wards, "a ward") is { } ward ? ward == "unknown" ? "" : ward : null,
            Owner = One("owner", Owner, offer.Owners, "an owner") is { } owner ? offer.Owners.First(one => one.Code == owner).Means : null,
            State = One("state", State, offer.States, "a state") is { } state ? Enum.Parse<ListedState>(state) : null,
            Urgency = Named<Urgency>("urgency", Urgency, "an urgency"),
            From = from,
            To = to,
            Sort = Named<ListSort>("sort", Sort, "an order") ?? ListSort.Newest,
        };
        mistakes = [.. found.DistinctBy(one => one.Field)];
        return found.Count == 0 ? filter : null;

        string? One(string field, string code, IReadOnlyList<ListChoice> choices, string what)
        {
            if (code.Length == 0)
                return null;
            if (choices.Any(one => one.Code == code))
                return code;
            found.Add(new(field, $"Select {what} from the list"));
            return null;
        }

        T? Named<T>(string field, string code, string what)
            where T : struct, Enum
        {
            if (code.Length == 0)
                return null;
            if (Enum.GetNames<T>().Contains(code))
                return Enum.Parse<T>(code);
            found.Add(new(field, $"Select {what} from the list"));
            return null;
        }

        DateOnly? Day(string field, string typed, string which)
        {
            if (typed.Length == 0)
                return null;
            var day = TypedDay.Read(typed);
            if (day is null)
                found.Add(new(field, $"Enter the {which} day, like 17/5/2026"));
            return day;
        }
    }
}
