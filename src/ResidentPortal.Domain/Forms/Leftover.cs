namespace ResidentPortal.Domain.Forms;

/// <summary>What stands in a field beside an option that is not chosen. It is asked about, never dropped.</summary>
internal static class Leftover
{
    /// <summary>Said of the question, which every page shows: where scripts run, the field itself is hidden.</summary>
    public static string Words(string field, string option) =>
        $"“{field}” is filled in, but “{option}” is not selected. Select it, or clear “{field}”";

    public static IEnumerable<FieldError> Beside(Question question, Answer answer, ReadContext context)
    {
        var asked = question.Revealed(answer).ToList();
        return Rewording.OptionsOf(question)
            .SelectMany(option => option.Reveals.Except(asked).Where(context.IsFilled).Select(inner => Words(inner.Label, option.Label)))
            .Take(1)
            .Select(words => new FieldError(context.Name(question.Id), words));
    }
}
