using System.Globalization;

namespace ResidentPortal.Domain.Forms;

/// <summary>The same few questions about each of several things ("add another"). Items left wholly blank are dropped.</summary>
/// <param name="Item">What one of them is called, in small letters ("report").</param>
public sealed record ListQuestion(string Id, string Label, string Item, IReadOnlyList<Question> Questions) : Question<ListAnswer>(Id, Label)
{
    public int MaxItems { get; init; } = 20;

    public string CountField => Id + "-count";

    /// <summary>What stands before the field names of the item with this number, counted from zero.</summary>
    public string ItemPrefix(string prefix, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{Id}-{index + 1}-");

    /// <summary>How many items the page shows: as many as were posted, at least one, at most one more than allowed.</summary>
    public int ShownItems(FieldValues fields, string prefix = "") =>
        int.TryParse(fields.First(prefix + CountField), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, MaxItems + 1)
            : 1;

    public override Reading Read(ReadContext context)
    {
        var items = new List<Answers>();
        var errors = new List<FieldError>();
        var shown = ShownItems(context.Fields, context.Prefix);
        for (var index = 0; index < shown; index++)
        {
            var inside = context with { Prefix = ItemPrefix(context.Prefix, index) };
            if (IsBlank(inside))
                continue;
            var item = StepReading.Of(Questions, inside);
            errors.AddRange(item.Errors);
            if (item.Answers.All.Any(answer => answer.Value is not NotGiven))
                items.Add(item.Answers);
        }
        if (errors.Count > 0)
            return Reading.Wrong(errors);
        if (items.Count == 0)
            return Optional ? Reading.Of(NotGiven.Instance) : Reading.Wrong(FirstField(context), Missing);
        return items.Count > MaxItems
            ? Reading.Wrong(FirstField(context), string.Create(CultureInfo.InvariantCulture, $"You can add up to {MaxItems}. Tell us about the others in your own words"))
            : Reading.Of(new ListAnswer(items));
    }

    private string FirstField(ReadContext context) => ItemPrefix(context.Prefix, 0) + Questions[0].Id;

    private static bool IsBlank(ReadContext inside) => !inside.Fields.ToDictionary().Any(field =>
        field.Key.StartsWith(inside.Prefix, StringComparison.Ordinal) && field.Value.Any(value => !string.IsNullOrWhiteSpace(value)));

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(ListAnswer answer, string prefix) =>
    [
        Field(prefix + CountField, answer.Items.Count.ToString(CultureInfo.InvariantCulture)),
        .. answer.Items.SelectMany((item, index) => Questions
            .SelectMany(question => StepReading.WithRevealed(question, item))
            .SelectMany(question => question.Write(item.Raw(question.Id) ?? NotGiven.Instance, ItemPrefix(prefix, index)))),
    ];

    protected override IReadOnlyList<string> DescribeAnswer(ListAnswer answer) =>
    [
        .. answer.Items.Select(item => string.Join("; ", Questions
            .SelectMany(question => StepReading.WithRevealed(question, item))
            .Where(question => item.Raw(question.Id) is { } given and not NotGiven)
            .Select(question => $"{question.ShortLabel}: {string.Join(", ", question.Describe(item.Raw(question.Id)!))}"))),
    ];
}
