using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>
/// One question to the lines of the list, as SQL: the lines of one list that a filter wants, in its order. It names the index, because
/// SQLite keeps no statistics here and would take any; PostgreSQL has them, and chooses.
/// </summary>
/// <param name="Sql">With {0} and so on for the values.</param>
internal sealed record ListQuestion(string Sql, object[] Values)
{
    /// <param name="list">A queue, or <see cref="Listed.Everybody"/>.</param>
    /// <param name="after">Where the part before ended; null for the first.</param>
    public static ListQuestion Of(string list, ListFilter filter, long? after, int most, bool isSqlite)
    {
        List<object> values = [list];
        List<string> terms = ["\"Queue\" = {0}"];
        var oldestFirst = filter.Sort is ListSort.Oldest;
        Add("FormId", "=", filter.Form);
        Add("Ward", "=", filter.Ward);
        Add("Owner", "=", filter.Owner);
        Add("Urgency", "=", filter.Urgency?.ToString());
        Add("State", "=", filter.State?.ToString());
        if (filter.Kind is null)
            terms.Add("\"IsFirst\"");
        else
            Add("Kind", "=", filter.Kind);
        Add("Place", ">=", filter.From is { } from ? First(from) : null);
        Add("Place", "<", filter.To is { } to ? First(to.AddDays(1)) : null);
        Add("Place", oldestFirst ? ">" : "<", after);
        var index = isSqlite ? $" INDEXED BY \"IX_Listed_Queue_{By(filter)}Place\"" : "";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM \"Listed\"{index} WHERE {string.Join(" AND ", terms)} "
                + $"ORDER BY \"Place\"{(oldestFirst ? "" : " DESC")} LIMIT {most}"),
            [.. values]);

        void Add(string column, string comparison, object? value)
        {
            if (value is null)
                return;
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"\"{column}\" {comparison} {{{values.Count}}}"));
            values.Add(value);
        }
    }

    private static object First(DateOnly day) => Listed.FirstPlace(LondonTime.At(day, TimeOnly.MinValue));

    /// <summary>What narrows it most, as a rule: of what is open, urgent or somebody's there is little.</summary>
    private static string By(ListFilter filter) => filter switch
    {
        { Owner.Length: > 0 } => "Owner_",
        { State: not (null or ListedState.Closed) } => "State_",
        { Urgency: not (null or Urgency.Routine) } => "Urgency_",
        { Ward: not null } => "Ward_",
        { Kind: not null } => "Kind_",
        { Form: not null } => "FormId_",
        { Owner: not null } => "Owner_",
        { State: not null } => "State_",
        { Urgency: not null } => "Urgency_",
        _ => "",
    };
}
