namespace ResidentPortal.Domain.Forms;

/// <summary>The answers and errors that the posted fields of one page give.</summary>
public sealed record StepReading(Answers Answers, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Reads the questions and, of those beside an option, the ones whose option is chosen.</summary>
    public static StepReading Of(IEnumerable<Question> questions, ReadContext context)
    {
        var answers = Answers.None;
        var errors = new List<FieldError>();
        foreach (var question in questions)
        {
            var reading = question.Read(context);
            errors.AddRange(reading.Errors);
            if (reading.Answer is null)
                continue;
            var revealed = Of(question.Revealed(reading.Answer), context);
            errors.AddRange(revealed.Errors);
            errors.AddRange(Leftover.Beside(question, reading.Answer, context));
            answers = answers.With(question, reading.Answer).Merge(revealed.Answers);
        }
        return new StepReading(answers, errors);
    }

    /// <summary>The question and those that its answer reveals, in the order in which they are asked.</summary>
    public static IEnumerable<Question> WithRevealed(Question question, Answers answers) =>
        [question, .. question.Revealed(answers.Raw(question.Id)).SelectMany(inner => WithRevealed(inner, answers))];
}
