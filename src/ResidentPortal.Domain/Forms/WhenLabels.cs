namespace ResidentPortal.Domain.Forms;

/// <summary>How a page names the options of a <see cref="WhenQuestion"/> and the fields beside them.</summary>
public static class WhenLabels
{
    public const string OnADay = "On another day";
    public const string OverAPeriod = "Over some time, more than once";
    public const string NotSure = "I am not sure";

    public const string Date = "What day?";
    public const string Time = "About what time? (optional)";
    public const string From = "When did it start?";
    public const string To = "When was the last time?";
    public const string Words = "Roughly when was it?";

    /// <summary>Says which field is filled in beside an option that is not chosen; null where there is none.</summary>
    internal static string? Leftover(WhenQuestion question, ReadContext context)
    {
        var chosen = context.First(question.Id);
        (string Field, string Label, string Option, string OptionLabel)[] beside =
        [
            (question.DateField, Date, WhenQuestion.OnADay, OnADay),
            (question.TimeField, Time, WhenQuestion.OnADay, OnADay),
            (question.FromField, From, WhenQuestion.OverAPeriod, OverAPeriod),
            (question.ToField, To, WhenQuestion.OverAPeriod, OverAPeriod),
            (question.WordsField, Words, WhenQuestion.NotSure, NotSure),
        ];
        foreach (var (field, label, option, optionLabel) in beside)
        {
            // A time can be said of today and yesterday, too.
            var counts = chosen == option
                || (field == question.TimeField && chosen is WhenQuestion.Today or WhenQuestion.Yesterday);
            if (!counts && context.First(field).Length > 0)
                return Forms.Leftover.Words(label, optionLabel);
        }
        return null;
    }
}
