using System.Collections.Frozen;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>The texts of the program that the dictionary may say in other words: those of the forms, and of their buttons.</summary>
public sealed class ProgramTexts(ReportForms forms, CaseReviewForms caseReview)
{
    private readonly FrozenDictionary<string, ProgramText> texts = forms.All.Select(report => report.Form).Append(caseReview.Check)
        .SelectMany(form => form.Steps.SelectMany(step => QuestionWords.Of(form, step))
            .Where(words => words.Fixed is null)
            .SelectMany(words =>
                words.All.Select(text =>
                    new ProgramText(text, $"{form.Title}, “{words.Question.Label}”", FormTextPages.Of(form, words.Question)))))
        .Concat(FormButton.All.Select(button => new ProgramText(button.Text, button.Where, FormTextPages.Path + "#buttons")))
        .ToFrozenDictionary(text => text.Text.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order in which staff find them.</summary>
    public IReadOnlyList<Form> Forms { get; } = [.. forms.All.Select(report => report.Form), caseReview.Check];

    /// <summary>Null where no such text is, or none that may be changed.</summary>
    public ProgramText? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>Whether the key is one of the program's kind, known or not.</summary>
    public static bool IsTheirs(string key) =>
        key.StartsWith(Rewording.Prefix, StringComparison.OrdinalIgnoreCase)
            || key.StartsWith(FormButton.Prefix, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Where">Where residents read it.</param>
/// <param name="Href">Where staff see it among the others.</param>
public sealed record ProgramText(FormText Text, string Where, string Href)
{
    /// <summary>What to do about words that cannot stand for the text; null when they can.</summary>
    public string? Mistake(string words) => Text.Check(words) is { } fault ? Say(fault) : null;

    private string Say(TextFault fault) => fault switch
    {
        TextFault.OnlyBlanks => "Enter words, or leave the field empty",
        TextFault.SeveralLines => "Write the words in one line",
        TextFault.TooLong => $"The words must be {Text.Longest} characters or fewer",
    };
}
