using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Domain.Reports;

public static partial class HateCrimeReport
{
    private static readonly SeveralChoices Because = new(
        "strands",
        "Why do you think they did it?",
        [
            .. Strands.Options,
            new("prefer-not-to-say", "I do not know, or I do not want to say") { Exclusive = true },
        ])
    {
        Hint = "Select all that you think are true. You do not need proof. It counts even if they were wrong about the person.",
        Brief = "Because of",
        Fixed = FixedWords.Law,
        Missing = "Select why you think they did it, or that you do not want to say",
    };

    private static readonly LongTextQuestion Story = new("what-happened", "What happened?")
    {
        Hint = "Use your own words. It does not have to be a crime for you to tell us.",
        Missing = "Enter what happened",
        ForContact = true,
        Rows = 8,
    };

    private static readonly WhenQuestion Occurred = new("when", "When did it happen?")
    {
        Hint = "If it happened more than once, tell us about the last time",
        Missing = "Select when it happened",
    };

    private static readonly AddressQuestion Place = new(Where.Id, "Which place was it?")
    {
        Hint = "Tell us the street, a postcode, or something close to it. Any one of these is enough. Leave this blank if it was online.",
        Brief = "Where it happened",
        Optional = true,
    };

    private static readonly SeveralChoices Kind = new(
        "kind",
        "What did they do?",
        [
            new("verbal", "They said things") { Hint = "For example name-calling, shouting or jokes meant to hurt" },
            new("physical", "They hurt someone, or tried to") { Hint = "For example hitting, spitting or pushing" },
            new("threats", "They made threats"),
            new("damage", "They broke or damaged something"),
            new("online", "They did it online or by phone"),
            new("written", "They wrote it") { Hint = "For example a letter, a leaflet or graffiti" },
            new("other", "Something else"),
        ])
    {
        Hint = "Select all that happened",
        Brief = "Kind",
        ForContact = true,
        Optional = true,
    };

    private static readonly LongTextQuestion Said = new("what-was-said", "What did they say or write?")
    {
        Hint = "Write the words they used, even if they are rude. You can leave this blank.",
        Brief = "What they said or wrote",
        MaxLength = 2000,
        Optional = true,
    };

    private static readonly Step Harm = new("harm", "Was anyone hurt, or anything damaged?")
    {
        Section = Sections.Details,
        Questions =
        [
            new SeveralChoices(
                "harm",
                "Hurt or damage",
                [
                    new("injury", "Someone was hurt"),
                    new("damage", "Something was damaged"),
                    new("stolen", "Something was stolen"),
                    new("none", "No, none of these") { Exclusive = true },
                ])
            { Hint = "Select all that happened", Optional = true },
            new LongTextQuestion("harm-details", "Tell us about it")
            {
                Brief = "About the hurt or damage",
                MaxLength = 1000,
                Rows = 3,
                Optional = true,
            },
        ],
    };

    private static readonly LongTextQuestion Who = new("who", "What can you tell us about the people who did it?")
    {
        Hint = "For example what they looked like or wore, or a car they used. You do not need names. You can leave this blank.",
        Brief = "Who did it",
        MaxLength = 2000,
        Optional = true,
    };

    private static readonly LongTextQuestion Effect = new("effect", "What has it done to you, or to other people?")
    {
        Hint = "For example, “I do not feel safe” or “My son will not go to school”",
        Brief = "Effect",
        MaxLength = 2000,
        Optional = true,
    };

    private static readonly SeveralChoices Support = new(
        "support",
        "What would help now?",
        [
            new("talk", "Someone to talk to"),
            new("safer-home", "Feeling safer at home") { Hint = "For example locks or a camera" },
            new("police", "Help to talk to the police"),
            new("stop", "Making it stop"),
            new("apology", "Talking to the people who did it, with help") { Hint = "Only if you and they agree" },
            new("none", "Nothing now, I only want you to know") { Exclusive = true },
        ])
    {
        Hint = "Select all that would help. We may not be able to do all of it.",
        Brief = "What would help",
        Optional = true,
    };
}
