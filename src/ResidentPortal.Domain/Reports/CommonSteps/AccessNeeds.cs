using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>What somebody needs so that we can talk or write with them.</summary>
public static class AccessNeeds
{
    public const string Id = "access-needs";
    public const string LanguageId = "language";
    public const string OtherId = "access-other";

    public const string Interpreter = "interpreter";
    public const string SignLanguage = "bsl";
    public const string EasyRead = "easy-read";
    public const string Supporter = "supporter";
    public const string Other = "other";

    /// <param name="when">Where nobody will be in touch there is nothing to ask.</param>
    public static Step Ask(Func<Answers, bool> when) => Step.Asking("access-needs", Sections.SafeCalls, new SeveralChoices(
        Id,
        "Do you need help to talk or write to us?",
        [
            new(Interpreter, "An interpreter")
            {
                Reveals =
                [
                    new TextQuestion(LanguageId, "Which language?")
                    {
                        Brief = "Language",
                        ForContact = true,
                        Missing = "Enter the language you need",
                    },
                ],
            },
            new(SignLanguage, "British Sign Language"),
            new(EasyRead, "Easy read or large print"),
            new(Supporter, "Someone with me when we talk"),
            new(Other, "Something else")
            {
                Reveals =
                [
                    new TextQuestion(OtherId, "What do you need?")
                    {
                        Brief = "Other help",
                        ForContact = true,
                        Missing = "Enter what you need",
                    },
                ],
            },
            new("none", "No, I do not need any help") { Exclusive = true },
        ])
    {
        Hint = "Select all that would help",
        Brief = "Help to talk or write",
        ForContact = true,
        Optional = true,
    }) with
    { When = when };
}
