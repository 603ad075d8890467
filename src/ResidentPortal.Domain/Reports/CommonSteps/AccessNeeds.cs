using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

public static class AccessNeeds
{
    /// <param name="when">Where nobody will be in touch there is nothing to ask.</param>
    public static Step Ask(Func<Answers, bool> when) => Step.Asking("access-needs", Sections.SafeCalls, new SeveralChoices(
        "access-needs",
        "Do you need help to talk or write to us?",
        [
            new("interpreter", "An interpreter")
            {
                Reveals =
                [
                    new TextQuestion("language", "Which language?")
                    {
                        Brief = "Language",
                        ForContact = true,
                        Missing = "Enter the language you need",
                    },
                ],
            },
            new("bsl", "British Sign Language"),
            new("easy-read", "Easy read or large print"),
            new("supporter", "Someone with me when we talk"),
            new("other", "Something else")
            {
                Reveals =
                [
                    new TextQuestion("access-other", "What do you need?")
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
