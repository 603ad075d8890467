namespace ResidentPortal.Domain.Forms;

public static class CarriedAnswers
{
    /// <summary>What of these answers, given elsewhere, the form would ask for and take, so that nobody is asked twice.</summary>
    public static Answers To(Form form, Answers given, DateOnly today) =>
        form.Steps.SelectMany(step => step.AllQuestions)
            .Select(question => (Question: question, Answer: given.Raw(question.Id)))
            .Where(one => one.Answer is not null && one.Question.WouldTake(one.Answer, today))
            .Aggregate(Answers.None, (kept, one) => kept.With(one.Question, one.Answer!));
}
