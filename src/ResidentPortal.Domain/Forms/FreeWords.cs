namespace ResidentPortal.Domain.Forms;

/// <summary>What a person told in words of their own: not names, addresses and references, which only look like words.</summary>
public static class FreeWords
{
    public static IEnumerable<string> In(Journey journey) =>
        journey.Reached.SelectMany(step => step.Questions).SelectMany(question => In(question, journey.Kept));

    private static IEnumerable<string> In(Question question, Answers answers) => StepReading.WithRevealed(question, answers)
        .SelectMany(one => (one, answers.Raw(one.Id)) switch
        {
            (LongTextQuestion, TextAnswer story) => [story.Text],
            (TextQuestion { Kind: TextKind.Words, Autocomplete: null }, TextAnswer line) => [line.Text],
            (WhenQuestion when, WhenAnswer answer) => when.Describe(answer),
            (ListQuestion list, ListAnswer items) => items.Items.SelectMany(item => list.Questions.SelectMany(inner => In(inner, item))),
            _ => (IEnumerable<string>)[],
        });
}
