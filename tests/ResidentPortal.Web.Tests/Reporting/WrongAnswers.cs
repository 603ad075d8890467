using System.Globalization;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>Every way of answering a page of a form wrongly that its questions know.</summary>
internal static class WrongAnswers
{
    /// <summary>A wrong way to fill in a page: its fields, the right answers to its other questions among them.</summary>
    public sealed record Wrong(string Mistake, IReadOnlyList<(string Field, string Value)> Fields);

    public static IReadOnlyList<Step> StepsOf(ReportForm report) => report.Form.Steps;

    public static IEnumerable<Wrong> On(Step step)
    {
        var right = AnswerScript.Past(step.Slug).On(step.Slug)
            .Where(field => step.AllQuestions.Any(question => field.Field.StartsWith(question.Id, StringComparison.Ordinal))).ToList();
        if (step.Questions.Any(question => !question.Optional))
            yield return new("nothing", []);
        foreach (var question in step.Questions)
        {
            foreach (var (mistake, fields) in To(question, ""))
                yield return new($"{question.Id}: {mistake}",
                    [.. right.Where(field => !IsOf(question, field.Field)), .. fields]);
        }
    }

    private static bool IsOf(Question question, string field) =>
        field.StartsWith(question.Id, StringComparison.Ordinal) || question.AllRevealed.Any(inner => IsOf(inner, field));

    private static IEnumerable<(string Mistake, (string, string)[] Fields)> To(Question question, string prefix)
    {
        var name = prefix + question.Id;
        switch (question)
        {
            case TextQuestion text:
                yield return ("too long", [(name, Long(text.MaxLength + 1))]);
                if (text.Kind is not (TextKind.Words or TextKind.Reference))
                    yield return ("not of its kind", [(name, "not one")]);
                break;
            case LongTextQuestion text:
                yield return ("too long", [(name, Long(text.MaxLength + 1))]);
                break;
            case DateQuestion:
                yield return ("no date", [(name, "the other day")]);
                yield return ("in the future", [(name, "3/3/2199")]);
                yield return ("no such day", [(name, "31 February 2020")]);
                break;
            case RoughDateQuestion:
                yield return ("too long", [(name, Long(201))]);
                yield return ("of a century ago", [(name, "3 March 1926")]);
                yield return ("a year of two figures to come", [(name, "28/11/99")]);
                yield return ("in the future", [(name, "March 2199")]);
                yield return ("no such day", [(name, "about 31 February 2020")]);
                break;
            case OneChoice choice:
                yield return ("no such option", [(name, "no-such-option")]);
                foreach (var wrong in Beside(choice.Options, name, prefix))
                    yield return wrong;
                break;
            case SeveralChoices choices:
                if (!choices.Optional)
                    yield return ("no such option", [(name, "no-such-option")]);
                if (choices.Options.FirstOrDefault(option => option.Exclusive) is { } alone)
                    yield return ("one that stands alone, and another", [(name, alone.Value), (name, choices.Options[0].Value)]);
                foreach (var wrong in Beside(choices.Options, name, prefix))
                    yield return wrong;
                break;
            case WhenQuestion time:
                yield return ("no such option", [(name, "no-such-option")]);
                yield return ("a day without its date", [(name, WhenQuestion.OnADay)]);
                yield return ("a day in the future", [(name, WhenQuestion.OnADay), (prefix + time.DateField, "3/3/2199")]);
                yield return ("a day of a century ago", [(name, WhenQuestion.OnADay), (prefix + time.DateField, "3 March 1926")]);
                yield return ("too long a time",
                    [(name, WhenQuestion.OnADay), (prefix + time.DateField, "yesterday"), (prefix + time.TimeField, Long(101))]);
                yield return ("today, and another day", [(name, WhenQuestion.Today), (prefix + time.DateField, "3 March 2026")]);
                yield return ("a period, and words",
                    [(name, WhenQuestion.OverAPeriod), (prefix + time.FromField, "3 days ago"), (prefix + time.ToField, "yesterday"),
                        (prefix + time.WordsField, "in spring")]);
                yield return ("a period without its days", [(name, WhenQuestion.OverAPeriod)]);
                yield return ("a period backwards",
                    [(name, WhenQuestion.OverAPeriod), (prefix + time.FromField, "yesterday"), (prefix + time.ToField, "3 days ago")]);
                yield return ("not sure, no words", [(name, WhenQuestion.NotSure)]);
                yield return ("not sure, too many words", [(name, WhenQuestion.NotSure), (prefix + time.WordsField, Long(201))]);
                break;
            case AddressQuestion address:
                foreach (var wrong in To(address.InWords, prefix))
                    yield return wrong;
                break;
            case PlaceQuestion place:
                yield return ("no postcode", [(prefix + place.PostcodeField, "NW9"), (prefix + place.StreetField, "High Road")]);
                yield return ("too long a street", [(prefix + place.StreetField, Long(201))]);
                yield return ("too long a description", [(prefix + place.LandmarkField, Long(501)), (prefix + place.PostcodeField, "??")]);
                break;
            case ContactQuestion contact:
                (string, string)[] Named(string name) => contact.OfSomeoneElse ? [] : [(prefix + contact.NameField, name)];
                yield return ("no email address", [.. Named("Sam"), (prefix + contact.EmailField, "sam at home")]);
                yield return ("no phone number",
                    [(prefix + contact.EmailField, "sam@example.com"), (prefix + contact.PhoneField, "my sister's")]);
                yield return ("everything too long",
                    [.. Named(Long(121)), (prefix + contact.AddressField, Long(501)), (prefix + contact.EmailField, "x")]);
                yield return ("not what was said to be safe", [(prefix + contact.AddressField, "1 High Road")]);
                break;
            case ListQuestion list:
                foreach (var inner in list.Questions)
                {
                    foreach (var (mistake, fields) in To(inner, list.ItemPrefix(prefix, 1)))
                    {
                        yield return (
                            $"second {list.Item}, {inner.Id}: {mistake}",
                            [(prefix + list.CountField, "2"), (list.ItemPrefix(prefix, 0) + list.Questions[0].Id, "council"), .. fields]);
                    }
                }
                yield return ("60 items",
                    [(prefix + list.CountField, "60"), .. Enumerable.Range(0, 60)
                        .Select(index => (list.ItemPrefix(prefix, index) + list.Questions[0].Id, "council"))]);
                break;
            default:
                throw new NotSupportedException($"No wrong answer to a {question.GetType().Name}.");
        }
    }

    private static IEnumerable<(string, (string, string)[])> Beside(IReadOnlyList<Option> options, string name, string prefix)
    {
        foreach (var option in options)
        {
            foreach (var inner in option.Reveals)
            {
                if (!inner.Optional)
                    yield return ($"{option.Value} without {inner.Id}", [(name, option.Value)]);
                foreach (var (mistake, fields) in To(inner, prefix))
                    yield return ($"{option.Value}, {inner.Id}: {mistake}", [(name, option.Value), .. fields]);
                if (inner is TextQuestion && options.FirstOrDefault(other => other.Reveals.Count == 0) is { } another)
                    yield return ($"{another.Value}, and {inner.Id}", [(name, another.Value), (prefix + inner.Id, "Some words")]);
            }
        }
    }

    private static string Long(int length) => string.Create(CultureInfo.InvariantCulture, $"{length} ").PadRight(length, 'x');
}
