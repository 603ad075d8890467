namespace ResidentPortal.Domain.Forms;

/// <summary>
/// A form in other words. It asks the same: ids, values, checks and ways through it stay, so that answers to the one are
/// answers to the other.
/// </summary>
public static class Rewording
{
    /// <summary>What the keys of all texts of forms begin with.</summary>
    public const string Prefix = "Form.";

    /// <param name="say">Other words for a text, or null to leave it. Not asked about <see cref="FixedWords"/>.</param>
    public static Form Reworded(this Form form, Func<FormText, string?> say) =>
        form with { Steps = [.. form.Steps.Select(step => Reworded(form, step, say))] };

    internal static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        OneChoice one => one.Options,
        SeveralChoices several => several.Options,
        _ => [],
    };

    private static Step Reworded(Form form, Step step, Func<FormText, string?> say)
    {
        var questions = step.Questions.Select(question => Reworded(form, question, say)).ToList();
        // A heading that is the question itself stays so.
        var heading = step.Questions is [var first, ..] && first.Label == step.Heading ? questions[0].Label : step.Heading;
        return step with { Heading = heading, Questions = questions };
    }

    private static Question Reworded(Form form, Question question, Func<FormText, string?> say)
    {
        if (question.Fixed is not null)
            return question;
        var words = QuestionWords.Of(form, question, around: null);
        var said = question with
        {
            Label = say(words.Label) ?? question.Label,
            Hint = say(words.Hint) ?? question.Hint,
            Brief = words.Brief is null ? null : say(words.Brief) ?? question.Brief,
        };
        return said switch
        {
            OneChoice one => one with { Options = Reworded(form, one.Options, words, say) },
            SeveralChoices several => several with { Options = Reworded(form, several.Options, words, say) },
            ListQuestion list => list with { Questions = [.. list.Questions.Select(inner => Reworded(form, inner, say))] },
            _ => said,
        };
    }

    private static IReadOnlyList<Option> Reworded(Form form, IReadOnlyList<Option> options, QuestionWords words,
        Func<FormText, string?> say) =>
    [
        .. options.Zip(words.Options, (option, own) => option with
        {
            Label = say(own.Label) ?? option.Label,
            Hint = say(own.Hint) ?? option.Hint,
            Reveals = [.. option.Reveals.Select(inner => Reworded(form, inner, say))],
        }),
    ];
}
