using System.Globalization;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting.Fields;

/// <summary>
/// The "add another" and "remove" buttons of a list, which post the page to have it shown again with an item more or less.
/// Nothing is checked or saved by that.
/// </summary>
public static class ListAction
{
    public const string Field = "list-action";

    public static string Add(ListQuestion question) => $"add {question.Id}";

    /// <param name="index">Counted from zero.</param>
    public static string Remove(ListQuestion question, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"remove {question.Id} {index}");

    /// <summary>The fields after the button that was pressed, or null when it was another button.</summary>
    public static FieldValues? Apply(Step step, FieldValues posted)
    {
        var words = posted.First(Field).Split(' ');
        if (words.Length < 2 || step.AllQuestions.OfType<ListQuestion>().FirstOrDefault(list => list.Id == words[1]) is not { } question)
            return null;
        var shown = question.ShownItems(posted);
        return words switch
        {
            ["add", _] => WithCount(posted.ToDictionary(), question, Math.Max(shown, Math.Min(shown + 1, question.MaxItems))),
            ["remove", _, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < shown =>
                WithCount(Without(posted, question, index, shown), question, Math.Max(shown - 1, 1)),
            _ => null,
        };
    }

    private static FieldValues WithCount(IReadOnlyDictionary<string, string[]> fields, ListQuestion question, int count) => new(
        new Dictionary<string, string[]>(fields) { [question.CountField] = [count.ToString(CultureInfo.InvariantCulture)] });

    private static Dictionary<string, string[]> Without(FieldValues posted, ListQuestion question, int removed, int shown)
    {
        var fields = new Dictionary<string, string[]>(posted.ToDictionary());
        for (var index = removed; index < shown; index++)
        {
            var (here, next) = (question.ItemPrefix("", index), question.ItemPrefix("", index + 1));
            foreach (var name in fields.Keys.Where(name => name.StartsWith(here, StringComparison.Ordinal)).ToList())
                fields.Remove(name);
            foreach (var name in posted.ToDictionary().Keys.Where(name => name.StartsWith(next, StringComparison.Ordinal)))
                fields[here + name[next.Length..]] = posted.ToDictionary()[name];
        }
        return fields;
    }
}
