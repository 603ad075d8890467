namespace ResidentPortal.Domain.Forms;

/// <summary>A day that is not in the future, typed as people type it (<see cref="TypedDate"/>).</summary>
public sealed record DateQuestion(string Id, string Label) : Question<DateAnswer>(Id, Label)
{
    public override bool Private => false;

    public override Reading Read(ReadContext context)
    {
        var text = context.Code(Id);
        if (text.Length == 0)
            return Blank(context);
        return TypedDate.Read(text, context.Today, out var date) is { } wrong
            ? Reading.Wrong(context.Name(Id), wrong)
            : Reading.Of(new DateAnswer(date));
    }

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(DateAnswer answer, string prefix) =>
        [Field(prefix + Id, TypedDate.Write(answer.Date))];

    protected override IReadOnlyList<string> DescribeAnswer(DateAnswer answer) => [TypedDate.Write(answer.Date)];
}
