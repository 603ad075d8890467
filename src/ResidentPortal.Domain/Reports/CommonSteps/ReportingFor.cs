using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Whose report it is. Missing agreement never turns a report away.</summary>
public static class ReportingFor
{
    public const string SomeoneElse = "someone-else";

    public static readonly OneChoice Question = new(
        "reporting-for",
        "Who are you reporting this for?",
        [
            new("myself", "Myself") { Hint = "It happened to me or it affects me" },
            new("witness", "I saw or heard it") { Hint = "It happened to someone else, or to a place" },
            new(SomeoneElse, "Someone who asked me for help, or who I am worried about") {
                Hint = "For example a friend, a relative or a person you work with" },
        ])
    {
        Brief = "Reporting for",
        Optional = true,
    };

    public static readonly Step Ask = Step.Asking("reporting-for", Sections.You, Question);

    public static readonly Step Agreement = new("their-agreement", "The person you are reporting for")
    {
        Section = Sections.You,
        When = answers => answers.Is(Question, SomeoneElse),
        Intro = ["You can carry on whatever you answer. It helps us keep the person safe."],
        Questions =
        [
            new OneChoice(
                "their-agreement",
                "Do they know you are telling us, and are they happy with that?",
                [
                    new("agreed", "Yes, they agree"),
                    new("not-agreed", "No, they do not agree"),
                    new("not-asked", "I have not asked, or I could not ask"),
                ])
            {
                Brief = "Does the person agree",
                Fixed = FixedWords.Sharing,
                Optional = true,
            },
            new TextQuestion("their-link", "How do you know them?")
            {
                Hint = "For example, “I am her son” or “I am his support worker”",
                Optional = true,
            },
        ],
    };
}
