using ResidentPortal.Domain.Forms;
using Shouldly;

namespace ResidentPortal.Domain.Tests.Reports;

/// <summary>Fills a form page by page as a browser would: given fields first, otherwise the least that is accepted.</summary>
internal static class Walk
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <param name="given">Fields by name; several values are divided by commas.</param>
    public static Journey Through(Form form, params (string Field, string Values)[] given)
    {
        var journey = new Journey(form, Answers.None);
        var known = form.Steps.SelectMany(step => step.AllQuestions).ToList();
        foreach (var (field, _) in given)
            known.ShouldContain(question => field.StartsWith(question.Id, StringComparison.Ordinal), $"No question has the field {field}.");

        while (journey.FirstIncomplete is { } step && journey.LeavesTo(step) is null)
        {
            var reading = step.Read(Fields(step, given), journey.Kept, Today);
            reading.Errors.ShouldBeEmpty($"The step {step.Slug} does not take what is typed.");
            journey = new Journey(form, reading.Answers);
            if (journey.LeavesTo(step) is null)
                journey.FirstIncomplete.ShouldNotBe(step);
        }
        return journey;
    }

    public static FieldValues Fields(Step step, params (string Field, string Values)[] given)
    {
        var fields = step.Questions.SelectMany(Least).ToDictionary(field => field.Key, field => field.Value);
        foreach (var (field, values) in given)
            fields[field] = values.Split(',');
        return new FieldValues(fields);
    }

    private static IEnumerable<KeyValuePair<string, string[]>> Least(Question question) =>
        question.Optional ? [] : question switch
        {
            OneChoice { Id: "reporting-for" } one => one.Write(new ChoiceAnswer("myself")),
            OneChoice { Id: "subject" } one => one.Write(new ChoiceAnswer("anti-social-behaviour")),
            OneChoice one => one.Write(new ChoiceAnswer(one.Options[^1].Value)),
            SeveralChoices several => several.Write(new ChoicesAnswer([several.Options[0].Value])),
            TextQuestion text => text.Write(new TextAnswer("Words")),
            LongTextQuestion text => text.Write(new TextAnswer("Words of my own.")),
            PlaceQuestion place => place.Write(new PlaceAnswer("", "High Road", "")),
            WhenQuestion time => time.Write(new OnDate(Today, "")),
            ContactQuestion contact => contact.Write(new ContactAnswer("Sam Field", "sam@example.com", "07700 900 000", "1 High Road")),
            _ => throw new NotSupportedException($"No least answer for {question.GetType().Name}."),
        };
}
