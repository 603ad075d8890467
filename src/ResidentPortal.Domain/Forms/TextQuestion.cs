using System.Globalization;

namespace ResidentPortal.Domain.Forms;

public enum TextKind
{
    Words,
    Email,
    Phone,
    Postcode,

    /// <summary>What somebody else wrote down: letters and figures that mean the same in whatever way they were typed.</summary>
    Reference,
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
        var text = Kind switch
        {
            TextKind.Words => context.First(Id).ReplaceLineEndings(" "),
            TextKind.Email => context.Address(Id),
            TextKind.Phone or TextKind.Postcode or TextKind.Reference => context.Code(Id),
        };
        if (text.Length == 0)
            return Blank(context);
        if (text.Length > MaxLength)
            return Reading.Wrong(context.Name(Id),
                string.Create(CultureInfo.InvariantCulture, $"{ShortLabel} must be {MaxLength} characters or less"));
        return Kind switch
        {
            TextKind.Words or TextKind.Reference => Reading.Of(new TextAnswer(text)),
            TextKind.Email => EmailAddress.Read(text) is { } email
                ? Reading.Of(new TextAnswer(email))
                : Reading.Wrong(context.Name(Id), EmailAddress.Wrong),
            TextKind.Phone => PhoneNumber.Read(text) is { } phone
                ? Reading.Of(new TextAnswer(phone))
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
