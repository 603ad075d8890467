using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>A day that is not in the future, as exactly as the person remembers it (<see cref="RoughDate"/>).</summary>
public sealed record RoughDateQuestion(string Id, string Label) : Question<RoughDateAnswer>(Id, Label)
{
    public override bool Private => false;

    public override Reading Read(ReadContext context)
    {
        var text = context.Code(Id);
        if (text.Length == 0)
            return Blank(context);
        return RoughDate.Read(text, context.Today, out var answer) is { } wrong
            ? Reading.Wrong(context.Name(Id), wrong)
            : Reading.Of(answer);
    }

    protected override RoughDateAnswer? Earlier(Answer stored) =>
        stored is DateAnswer day ? new(DateSpan.On(day.Date), TypedDate.Write(day.Date)) : null;

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(RoughDateAnswer answer, string prefix) =>
        [Field(prefix + Id, answer.Words)];

    protected override IReadOnlyList<string> DescribeAnswer(RoughDateAnswer answer) => [answer.Words];
}
