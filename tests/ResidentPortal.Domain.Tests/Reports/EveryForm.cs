using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.Councils;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

internal static class EveryForm
{
    // The words of the council that the site ships with are read by residents, so they are held to the same.
    private static readonly IReadOnlyDictionary<string, Form> Forms =
        SampleCouncil.Forms.All.Select(report => (Name: report.Slug, report.Form))
        .Concat(ShippedCouncil.Forms.All.Select(report => (Name: $"{report.Slug} as shipped", report.Form)))
        .Append((Name: EqualityQuestions.Form.Id, EqualityQuestions.Form))
        .ToDictionary(named => named.Name, named => named.Form);

    public static TheoryData<string> Ids => [.. Forms.Keys];

    public static Form Find(string name) => Forms[name];

    /// <summary>All questions, with those beside options and those inside lists.</summary>
    public static IEnumerable<Question> QuestionsOf(Form form) =>
        form.Steps.SelectMany(step => step.AllQuestions).SelectMany(question => question is ListQuestion list
            ? [list, .. list.Questions.SelectMany(inner => inner.AllRevealed.Prepend(inner))]
            : new[] { question });

    public static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        OneChoice one => one.Options,
        SeveralChoices several => several.Options,
        _ => [],
    };

    /// <summary>Everything a person reads on the way through, a label, hint or paragraph each.</summary>
    public static IEnumerable<string> TextsOf(Form form) =>
    [
        .. form.Steps.SelectMany(step =>
            (string[])[step.Heading, .. step.Intro, .. step.Notice is { } notice ? notice.Lines.Prepend(notice.Warning) : []]),
        .. QuestionsOf(form).SelectMany(question => new[] { question.Label, question.Hint ?? "" }),
        .. QuestionsOf(form).SelectMany(OptionsOf).SelectMany(option => new[] { option.Label, option.Hint ?? "" }),
    ];
}
