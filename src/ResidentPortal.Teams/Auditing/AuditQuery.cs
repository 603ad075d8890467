using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Auditing;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Auditing;

/// <summary>The filter as it stands in the address: keys, codes, days and a reference, which name nobody.</summary>
/// <param name="Person">Id of an account.</param>
/// <param name="After">The place of the last line that was seen.</param>
public sealed record AuditQuery(string Person, string Action, string Reference, string From, string To, string After)
{
    public static AuditQuery Read(IQueryCollection query)
    {
        return new(One("person"), One("action"), One("reference"), One("from"), One("to"), One("after"));

        string One(string field) => query[field].ToString().Trim();
    }

    public bool IsEmpty => Person.Length + Action.Length + Reference.Length + From.Length + To.Length == 0;

    /// <summary>The same question, put to another address.</summary>
    public string Href(string path, string? after = null)
    {
        var fields = new[] { ("person", Person), ("action", Action), ("reference", Reference), ("from", From), ("to", To) }
            .Where(field => field.Item2.Length > 0).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}")
            .Concat(after is null ? [] : [$"after={after}"]).ToList();
        return fields.Count == 0 ? path : $"{path}?{string.Join('&', fields)}";
    }

    /// <returns>Null where something is wrong.</returns>
    public RecordFilter? Means(
        IReadOnlyList<Person> people, IReadOnlyList<RecordActions> actions, out IReadOnlyList<FieldError> mistakes)
    {
        List<FieldError> found = [];
        var who = people.FirstOrDefault(person => person.Id.ToString() == Person)?.UserName;
        if (Person.Length > 0 && who is null)
            found.Add(new("person", "Select a person from the list"));
        if (Action.Length > 0 && !actions.Any(trail => trail.Actions.Any(action => action.Code == Action)))
            found.Add(new("action", "Select what was done from the list"));
        ReportReference reference = default;
        if (Reference.Length > 0 && !ReportReference.TryParse(Reference, out reference))
            found.Add(new("reference", "Enter a reference in the correct format, like A-7K3M-92QF"));
        var (from, to) = (Day("from", From, "first"), Day("to", To, "last"));
        if (to < from)
            found.Add(new("to", "The last day must not be before the first"));
        mistakes = found;
        return found.Count > 0 ? null : new(
            who,
            Action.Length > 0 ? Action : null,
            Reference.Length > 0 ? reference.ToString() : null,
            from is { } first ? LondonTime.At(first, TimeOnly.MinValue) : null,
            to is { } last ? LondonTime.At(last.AddDays(1), TimeOnly.MinValue) : null);

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
