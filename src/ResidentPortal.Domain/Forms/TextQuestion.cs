using System.Globalization;

namespace ResidentPortal.Domain.Forms;

public enum TextKind
{
    Words,
    Email,
    Phone,
    Postcode,
}

/// <summary>A line of text.</summary>
public sealed record TextQuestion(string Id, string Label) : Question<TextAnswer>(Id, Label)
{
    public TextKind Kind { get; init; }

    /// <summary>The browser's autofill token, only for what the person knows of themselves.</summary>
    public string? Autocomplete { get; init; }

    public int MaxLength { get; init; } = 200;

    public override Reading Read(ReadContext context)
    {
        var text = context.First(Id).ReplaceLineEndings(" ");
        if (text.Length == 0)
            return Blank(context);
        if (text.Length > MaxLength)
            return Reading.Wrong(context.Name(Id),
                string.Create(CultureInfo.InvariantCulture, $"{ShortLabel} must be {MaxLength} characters or less"));
        return Kind switch
        {
            TextKind.Words => Reading.Of(new TextAnswer(text)),
            TextKind.Email => EmailAddress.Read(text) is { } email
                ? Reading.Of(new TextAnswer(email))
                : Reading.Wrong(context.Name(Id), EmailAddress.Wrong),
            TextKind.Phone => PhoneNumber.IsPlausible(text)
                ? Reading.Of(new TextAnswer(text))
                : Reading.Wrong(context.Name(Id), PhoneNumber.Wrong),
            TextKind.Postcode => Postcode.Read(text) is { } postcode
                ? Reading.Of(new TextAnswer(postcode))
                : Reading.Wrong(context.Name(Id), Postcode.Wrong),
        };
    }

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(TextAnswer answer, string prefix) =>
        [Field(prefix + Id, answer.Text)];

    protected override IReadOnlyList<string> DescribeAnswer(TextAnswer answer) => [answer.Text];
}
