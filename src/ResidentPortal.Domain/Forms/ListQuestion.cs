using System.Globalization;

namespace ResidentPortal.Domain.Forms;

/// <summary>The same few questions about each of several things ("add another"). Items left wholly blank are dropped.</summary>
/// <param name="Item">What one of them is called, in small letters ("report").</param>
public sealed record ListQuestion(string Id, string Label, string Item, IReadOnlyList<Question> Questions) : Question<ListAnswer>(Id, Label)
{
    /// <summary>More than anybody fills in. A page shows this many at the most, whatever was posted.</summary>
    public const int MostShown = 100;

    public int MaxItems { get; init; } = 20;

    /// <summary>The error when there are more, all of which stay on the page.</summary>
    public string? TooMany { get; init; }

    /// <summary>What is wrong between the answers of one item; fields are named without a prefix.</summary>
    public Func<Answers, IEnumerable<FieldError>> CheckItem { get; init; } = static _ => [];

    /// <summary>What is wrong between items, by the place of the item at fault, counted from zero.</summary>
    public Func<IReadOnlyList<Answers>, IEnumerable<(int Item, FieldError Error)>> CheckItems { get; init; } = static _ => [];

    public string CountField => Id + "-count";

    /// <summary>What stands before the field names of the item with this number, counted from zero.</summary>
    public string ItemPrefix(string prefix, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{Id}-{index + 1}-");

    /// <summary>How many items the page shows: as many as were posted, at least one and at most <see cref="MostShown"/>.</summary>
    public int ShownItems(FieldValues fields, string prefix = "") =>
        int.TryParse(fields.First(prefix + CountField), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, MostShown)
            : 1;

    public override Reading Read(ReadContext context)
    {
        var items = new List<Answers>();
        var prefixes = new List<string>();
        var errors = new List<FieldError>();
        var shown = ShownItems(context.Fields, context.Prefix);
        for (var index = 0; index < shown; index++)
        {
            var inside = context with { Prefix = ItemPrefix(context.Prefix, index) };
            if (IsBlank(inside))
                continue;
            var item = StepReading.Of(Questions, inside);
            errors.AddRange(item.Errors);
            if (item.Errors.Count == 0)
                errors.AddRange(CheckItem(item.Answers).Select(error => In(inside.Prefix, error)));
            if (item.Answers.All.All(answer => answer.Value is NotGiven))
                continue;
            items.Add(item.Answers);
            prefixes.Add(inside.Prefix);
        }
        if (errors.Count == 0)
            errors.AddRange(CheckItems(items).Select(wrong => In(prefixes[wrong.Item], wrong.Error)));
        if (errors.Count > 0)
            return Reading.Wrong(errors);
        if (items.Count == 0)
            return Optional ? Reading.Of(NotGiven.Instance) : Reading.Wrong(FirstField(context), Missing);
        return items.Count > MaxItems
            ? Reading.Wrong(FirstField(context), TooMany
                ?? string.Create(CultureInfo.InvariantCulture, $"You can add up to {MaxItems}. Tell us about the others in your own words"))
            : Reading.Of(new ListAnswer(items));
    }

    private static string Numbered(int index, int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ");

    private static FieldError In(string prefix, FieldError error) => error with { Field = prefix + error.Field };

    private string FirstField(ReadContext context) => ItemPrefix(context.Prefix, 0) + Questions[0].Id;

    private static bool IsBlank(ReadContext inside) => !inside.Fields.ToDictionary().Any(field =>
        field.Key.StartsWith(inside.Prefix, StringComparison.Ordinal) && inside.Fields.All(field.Key).Count > 0);

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(ListAnswer answer, string prefix) =>
    [
        Field(prefix + CountField, answer.Items.Count.ToString(CultureInfo.InvariantCulture)),
        .. answer.Items.SelectMany((item, index) => Questions
            .SelectMany(question => StepReading.WithRevealed(question, item))
            .SelectMany(question => question.Write(item.Raw(question.Id) ?? NotGiven.Instance, ItemPrefix(prefix, index)))),
    ];

    protected override IReadOnlyList<string> DescribeAnswer(ListAnswer answer) =>
    [
        .. answer.Items.Select((item, index) => Numbered(index, answer.Items.Count) + string.Join("; ", Questions
            .SelectMany(question => StepReading.WithRevealed(question, item))
            .Where(question => item.Raw(question.Id) is { } given and not NotGiven)
            .Select(question => $"{question.ShortLabel}: {string.Join(", ", question.Describe(item.Raw(question.Id)!))}"))),
    ];
}
