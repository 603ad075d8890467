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

        var told = new HashSet<string>();
        while (journey.IsComplete && journey.Reached.FirstOrDefault(step => step.Further && !told.Contains(step.Slug)) is { } more)
        {
            told.Add(more.Slug);
            var reading = more.Read(Fields(more, given), journey.Kept, Today);
            reading.Errors.ShouldBeEmpty($"The step {more.Slug} does not take what is typed.");
            journey = new Journey(form, reading.Answers);
        }
        return journey;
    }

    public static FieldValues Fields(Step step, params (string Field, string Values)[] given)
    {
        var fields = step.Questions.SelectMany(Least).ToDictionary(field => field.Key, field => field.Value);
        // Left blank only by somebody who was online.
        foreach (var place in step.Questions.OfType<AddressQuestion>().Select(one => one.InWords))
            fields[place.StreetField] = ["High Road"];
        if (step.Questions.OfType<ContactQuestion>().FirstOrDefault() is { } contact)
        {
            var ways = given.LastOrDefault(one => one.Field == "safe-ways").Values;
            ContactAnswer? least = ways is not (null or "do-not-contact")
                ? new("Sam Field", "sam@example.com", "07700 900 000", "1 High Road")
                : contact.Optional ? null : new ContactAnswer("Sam Field", "", "", "");
            foreach (var field in least is null ? [] : contact.Write(least))
                fields[field.Key] = field.Value;
            if (ways is null && !contact.Optional)
                fields["safe-ways"] = ["do-not-contact"];
        }
        // What is typed beside an option that is not chosen is asked about.
        foreach (var time in step.Questions.OfType<WhenQuestion>().Where(time => given.Any(one => one.Field == time.Id)))
            time.Fields.ToList().ForEach(field => fields.Remove(field));
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
            PlaceQuestion or AddressQuestion => question.Write(new PlaceAnswer("", "High Road", "")),
            WhenQuestion time => time.Write(new OnDate(Today, "")),
            ContactQuestion => [],
            _ => throw new NotSupportedException($"No least answer for {question.GetType().Name}."),
        };
}
