using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// Asked after a report is sent, and kept apart from it and without its reference, to show whom the service reaches
/// (public sector equality duty, Equality Act 2010 s149).
/// </summary>
public static class EqualityQuestions
{
    private static readonly Option NotSaid = new("prefer-not-to-say", "Prefer not to say");

    public static readonly Form Form = new("equality", 'E', 1, "Questions about you",
    [
        new("about-you", "Some questions about you")
        {
            Section = "About you",
            Intro =
            [
                "The law asks us to treat everyone fairly. Your answers show us if some people find it harder to get our help.",
                "You can skip any of these. We keep your answers apart from your report. They do not change what we do about it.",
            ],
            Questions =
            [
                Ask("age", "How old are you?", new("under-18", "Under 18"), new("18-to-24", "18 to 24"), new("25-to-44", "25 to 44"),
                    new("45-to-64", "45 to 64"), new("65-or-over", "65 or over")),
                Ask("disabled", "Are you disabled, or do you have a health problem that will last a year or more?", new("yes", "Yes"),
                    new("no", "No")),
                Ask("ethnic-group", "What is your ethnic group?", new("asian", "Asian or Asian British"),
                    new("black", "Black, Black British, Caribbean or African"), new("mixed", "Mixed or more than one ethnic group"),
                    new("white", "White"), new("other", "Another ethnic group")),
                Ask("religion", "What is your religion?", new("none", "No religion"), new("buddhist", "Buddhist"),
                    new("christian", "Christian"), new("hindu", "Hindu"), new("jewish", "Jewish"), new("muslim", "Muslim"),
                    new("sikh", "Sikh"), new("other", "Another religion")),
                Ask("sex", "What is your sex?", new("female", "Female"), new("male", "Male")),
                Ask("gender", "Is your gender the same as the sex you were registered with when you were born?", new("same", "Yes"),
                    new("different", "No")),
                Ask("orientation", "Which of these describes you?", new("straight", "Straight"), new("gay-or-lesbian", "Gay or lesbian"),
                    new("bisexual", "Bisexual"), new("other", "Another way")),
            ],
        },
    ]);

    private static OneChoice Ask(string id, string label, params Option[] options) =>
        new(id, label, [.. options, NotSaid]) { Optional = true, Fixed = FixedWords.Law };
}
