using System.Globalization;

namespace ResidentPortal.Domain.Forms;

/// <summary>Several lines of text, with a count of the characters left.</summary>
public sealed record LongTextQuestion(string Id, string Label) : Question<TextAnswer>(Id, Label)
{
    public int MaxLength { get; init; } = 4000;

    public int Rows { get; init; } = 5;

    public override Reading Read(ReadContext context)
    {
        var text = context.First(Id);
        if (text.Length == 0)
            return Blank(context);
        return text.Length <= MaxLength
            ? Reading.Of(new TextAnswer(text))
            : Reading.Wrong(context.Name(Id), TooLong(text.Length - MaxLength));
    }

    private string TooLong(int over) => string.Create(
        CultureInfo.InvariantCulture,
        $"Your answer must be {MaxLength} characters or less. Take out {over} {(over == 1 ? "character" : "characters")}");

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(TextAnswer answer, string prefix) =>
        [Field(prefix + Id, answer.Text)];

    protected override IReadOnlyList<string> DescribeAnswer(TextAnswer answer) => answer.Text.Split('\n');
}
