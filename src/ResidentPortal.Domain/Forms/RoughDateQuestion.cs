using System.Text;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>A day that is not in the future, as exactly as the person remembers it (<see cref="RoughDate"/>).</summary>
public sealed record RoughDateQuestion(string Id, string Label) : Question<RoughDateAnswer>(Id, Label)
{
    /// <summary>
    /// How much is taken of words, in bytes of UTF-8: English letters take one, Chinese ones three, and say as much more. Null for as much
    /// as a rough date may have.
    /// </summary>
    public int? MostBytes { get; init; }

    public override bool Private => false;

    public override Reading Read(ReadContext context)
    {
        var text = context.Code(Id);
        if (text.Length == 0)
            return Blank(context);
        if (RoughDate.Read(text, context.Today, out var answer) is { } wrong)
            return Reading.Wrong(context.Name(Id), wrong);
        // The days that stand behind words that were placed are no part of them.
        return Encoding.UTF8.GetByteCount(answer.Words) <= MostBytes + (answer.Days.IsUnknown ? 0 : LongestDays) || MostBytes is null
            ? Reading.Of(answer)
            : Reading.Wrong(context.Name(Id), TooLong);
    }

    private const string TooLong = "This is too long. Say it in a few words. If you do not remember, enter “do not know”";

    /// <summary>" (30 September 2025 to 30 September 2026)".</summary>
    private const int LongestDays = 41;

    protected override RoughDateAnswer? Earlier(Answer stored) =>
        stored is DateAnswer day ? new(DateSpan.On(day.Date), TypedDate.Write(day.Date)) : null;

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(RoughDateAnswer answer, string prefix) =>
        [Field(prefix + Id, answer.Words)];

    protected override IReadOnlyList<string> DescribeAnswer(RoughDateAnswer answer) => [answer.Words];
}
