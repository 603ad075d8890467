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
    /// <summary>So many lines are counted when it is asked which of several filters narrows most.</summary>
    private const int Probed = 20_000;

    /// <summary>The index of forms has a report once, and SQLite looks at each line to see that.</summary>
    private const int ProbedForms = 4_000;

    /// <param name="list">A queue, or <see cref="Listed.Everybody"/>.</param>
    /// <param name="after">Where the part before ended; null for the first.</param>
    /// <param name="by">The column by whose index it is read, as one of <see cref="Columns"/>; null where the database chooses.</param>
    public static ListQuestion Of(string list, ListFilter filter, long? after, int most, string? by)
    {
        var oldestFirst = filter.Sort is ListSort.Oldest;
        var question = new Terms(list, filter);
        foreach (var (column, value) in Columns(filter))
            question.Add(column, "=", value);
        question.AddDays(filter);
        question.Add("Place", oldestFirst ? ">" : "<", after);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM \"Listed\"{Index(by)} WHERE {question} "
                + $"ORDER BY \"Place\"{(oldestFirst ? "" : " DESC")} LIMIT {most}"),
            question.Values);
    }

    /// <summary>How many lines are counted for one of the filters: where there are as many, there may be any number.</summary>
    public static int MostOf(string column) => column == nameof(Listed.FormId) ? ProbedForms : Probed;

    /// <summary>How many lines there are for one of the filters, up to <see cref="MostOf"/>.</summary>
    public static ListQuestion Count(string list, ListFilter filter, (string Name, object Value) column)
    {
        var question = new Terms(list, filter, onlyFirst: column.Name == nameof(Listed.FormId));
        question.Add(column.Name, "=", column.Value);
        question.AddDays(filter);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) AS \"Value\" FROM (SELECT 1 FROM \"Listed\"{Index(column.Name)} "
                + $"WHERE {question} LIMIT {MostOf(column.Name)})"),
            question.Values);
    }

    /// <summary>The columns that a filter is about, with what is wanted there: first those that narrow it most, as a rule.</summary>
    public static IReadOnlyList<(string Name, object Value)> Columns(ListFilter filter)
    {
        (string Name, object? Value, int Order)[] all =
        [
            (nameof(Listed.Owner), filter.Owner, filter.Owner is "" ? 7 : 0),
            (nameof(Listed.State), filter.State?.ToString(), filter.State is ListedState.Closed ? 8 : 1),
            (nameof(Listed.Urgency), filter.Urgency?.ToString(), filter.Urgency is Urgency.Routine ? 9 : 2),
            (nameof(Listed.Ward), filter.Ward, 3),
            (nameof(Listed.Kind), filter.Kind, 4),
            (nameof(Listed.FormId), filter.Form, 5),
        ];
        return [.. all.Where(one => one.Value is not null).OrderBy(one => one.Order).Select(one => (one.Name, one.Value!))];
    }

    /// <summary>Those that have an index which can be read: that of forms has a report once, and a kind may be its second one.</summary>
    public static bool HasIndex(string column, ListFilter filter) => column != nameof(Listed.FormId) || filter.Kind is null;

    private static string Index(string? by) => by is null ? "" : $" INDEXED BY \"IX_Listed_Queue_{(by.Length > 0 ? by + "_" : "")}Place\"";

    private sealed class Terms
    {
        private readonly List<object> _values;
        private readonly List<string> _terms = ["\"Queue\" = {0}"];

        public Terms(string list, ListFilter filter, bool onlyFirst = true)
        {
            _values = [list];
            if (onlyFirst && filter.Kind is null)
                _terms.Add("\"IsFirst\"");
        }

        public object[] Values => [.. _values];

        public void Add(string column, string comparison, object? value)
        {
            if (value is null)
                return;
            _terms.Add(string.Create(CultureInfo.InvariantCulture, $"\"{column}\" {comparison} {{{_values.Count}}}"));
            _values.Add(value);
        }

        public void AddDays(ListFilter filter)
        {
            Add("Place", ">=", filter.From is { } from ? First(from) : null);
            Add("Place", "<", filter.To is { } to ? First(to.AddDays(1)) : null);
        }

        public override string ToString() => string.Join(" AND ", _terms);

        private static long First(DateOnly day) => Listed.FirstPlace(LondonTime.At(day, TimeOnly.MinValue));
    }
}
