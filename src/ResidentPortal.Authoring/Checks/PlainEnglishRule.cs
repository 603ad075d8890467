using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Short words and short sentences: the site is written for a reader of about nine.</summary>
internal static class PlainEnglishRule
{
    public const int WantedAge = 9;
    private const int LongestSentence = 25;
    private const int QuotedSentences = 3;

    // A grade is a school year, and grade 4 is about nine years old.
    private const int AgeAtGradeZero = 5;

    // Beyond school years the measure is no age any more.
    private const int GrownUp = 18;

    // Of less text than this the measure says nothing.
    private const int FewWords = 50;

    public static IEnumerable<Finding> Check(CheckedPage page)
    {
        var texts = page.Fields.SelectMany(Paragraphs).ToList();
        if (texts.Sum(text => Count(text.Words)) >= FewWords && AgeOf(texts.Select(text => text.Words)) is > WantedAge and var age)
            yield return new(FindingSeverity.Warning, null, null,
                $"The reading age of the page is {(age > GrownUp ? $"over {GrownUp}" : $"about {age}")}. Aim for {WantedAge}: use "
                + "shorter words and shorter sentences.", null);
        foreach (var (field, sentence) in texts.SelectMany(text => ReadingAge.Sentences(text.Words)
            .Select(sentence => (text.Field, sentence)))
            .Where(entry => Count(entry.sentence) > LongestSentence).Take(QuotedSentences))
            yield return field.Warning(
                $"A sentence in {field.Where} has {Count(sentence)} words: “{Wording.Start(sentence)}” Split it: {LongestSentence} words "
                + "are enough.", sentence);
    }

    private static int AgeOf(IEnumerable<string> texts) =>
        (int)Math.Round(ReadingAge.Grade(texts) + AgeAtGradeZero, MidpointRounding.ToZero);

    private static int Count(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // Headings, table cells and contact cards are left out: nobody reads them as sentences.
    private static IEnumerable<(CheckedField Field, string Words)> Paragraphs(CheckedField field) => field.Kind switch
    {
        PropertyKind.RichText =>
            field.Written.QuerySelectorAll("p,li")
            .Where(element => element.QuerySelector("p,li") is null && element.Closest($"div.{TextParts.Contact}") is null)
            .Select(element => (field, Wording.Words(element))),
        PropertyKind.LongText =>
            field.Stored.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (field, line)),
        _ => [],
    };
}
