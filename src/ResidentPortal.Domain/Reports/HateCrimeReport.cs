using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Reporting a hate crime or a hate incident, in the order in which a person is asked.</summary>
public static class HateCrimeReport
{
    public const string Id = "hate-crime";

    private const string SamePeople = "same-people";
    private const string Online = "online";

    public static readonly OneChoice PlaceType = new(
        "place-type",
        "What sort of place was it?",
        [
            new("home", "At or near someone’s home"),
            new("street", "In a street, park or other open place"),
            new("transport", "On a bus, train or tube, or waiting for one"),
            new("school", "At a school, college or place of work"),
            new("worship", "At or near a place of worship"),
            new("business", "In a shop, café, pub or other building"),
            new(Online, "Online or by phone"),
            new("other", "Somewhere else"),
        ])
    {
        Brief = "Sort of place",
        Missing = "Select what sort of place it was",
    };

    public static readonly OneChoice HappenedBefore = new(
        "happened-before",
        "Has it happened before?",
        [
            new("first-time", "No, this was the first time"),
            new(SamePeople, "Yes, by the same people"),
            new("other-people", "Yes, by other people"),
            new("not-sure", "I am not sure"),
        ])
    {
        Brief = "Happened before",
        Optional = true,
    };

    private static IReadOnlyList<Step> Steps(CouncilDescription council, Home home, Sharing sharing) =>
    [
        Danger.Ask,
        Danger.Emergency,
        Danger.HappeningNow(),
        ReportingFor.Ask,
        ReportingFor.Agreement,

        Step.Asking("kind", Sections.WhatHappened, new SeveralChoices(
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
            Missing = "Select what they did",
        }),
        Step.Asking("what-happened", Sections.WhatHappened, new LongTextQuestion("what-happened", "What happened?")
        {
            Hint = "Use your own words. It does not have to be a crime for you to tell us.",
            Missing = "Enter what happened",
            ForContact = true,
            Rows = 8,
        }),
        Step.Asking("what-was-said", Sections.WhatHappened, new LongTextQuestion("what-was-said", "What did they say or write?")
        {
            Hint = "Write the words they used, even if they are rude. You can leave this blank.",
            Brief = "What they said or wrote",
            MaxLength = 2000,
            Optional = true,
        }),
        Step.Asking("why", Sections.WhatHappened, new SeveralChoices(
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
        }),
        new("harm", "Was anyone hurt, or anything damaged?")
        {
            Section = Sections.WhatHappened,
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
        },

        Step.Asking("place-type", Sections.WhereAndWhen, PlaceType),
        Step.Asking("where", Sections.WhereAndWhen, new PlaceQuestion("where", "Where did it happen?")
        {
            Hint = "Tell us the street, a postcode, or something close to it. Any one of these is enough.",
            Missing = "Enter a street, a postcode or something close to where it happened",
        }) with { When = answers => !IsOnline(answers) },
        Step.Asking("where-online", Sections.WhereAndWhen, new TextQuestion("where-online", "Which site, app or phone was it on?")
        {
            Hint = "If there is a link to it, put it here",
            Brief = "Where online",
            Missing = "Enter the site, the app or whose phone it was",
            MaxLength = 500,
        }) with { When = IsOnline },
        Step.Asking("when", Sections.WhereAndWhen, new WhenQuestion("when", "When did it happen?")
        {
            Hint = "If it happened more than once, tell us about the last time",
            Missing = "Select when it happened",
        }),
        Step.Asking("happened-before", Sections.WhereAndWhen, HappenedBefore),

        Step.Asking("who", Sections.Who, new LongTextQuestion("who", "What can you tell us about the people who did it?")
        {
            Hint = "For example what they looked like or wore, or a car they used. You do not need names. You can leave this blank.",
            Brief = "Who did it",
            MaxLength = 2000,
            Optional = true,
        }),
        Evidence.Witnesses,
        Evidence.Kept,

        Step.Asking("effect", Sections.Effect, new LongTextQuestion("effect", "What has it done to you, or to other people?")
        {
            Hint = "For example, “I do not feel safe” or “My son will not go to school”",
            Brief = "Effect",
            MaxLength = 2000,
            Optional = true,
        }),
        Vulnerability.Ask,

        ReportedBefore.Ask,
        ReportedBefore.List(council),
        home.Ask with { When = IsAtHome },

        Step.Asking("support", Sections.Support, new SeveralChoices(
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
        }),
        .. SafeContact.Steps,
        AccessNeeds.Ask(SafeContact.IsAllowed),

        .. sharing.Steps,
    ];

    public static ReportForm Of(CouncilDescription council)
    {
        var home = new Home(council);
        var sharing = new Sharing(council, Id, TenureOf, SafeContact.IsAllowed);
        return new(
            new Form(Id, 'H', 1, "Report a hate crime", Steps(council, home, sharing)),
            "Report a hate crime",
            "Hate crime")
        {
            Purpose =
            [
                "Tell us if someone was hurt, threatened or insulted because of disability, race, religion, sexual orientation or being "
                    + "transgender.",
                "It does not have to be a crime, and you need no proof. You can report for yourself, as a witness, or for someone else.",
            ],
            Asks = sharing.Asks,
            AlwaysHate = true,
            Facts = answers => new(
                Id,
                Kinds.Of(Id),
                TenureOf(answers),
                Danger.UrgencyOf(answers),
                RepeatOrVulnerable: answers.Is(HappenedBefore, SamePeople) || ReportedBefore.IsRepeat(answers)
                    || Vulnerability.IsAnyone(answers),
                HateElement: true,
                sharing.Given(answers)),
            Agreed = sharing.InWords,
            ByHand = sharing.ByHand,
        };

        string TenureOf(Answers answers) => home.TenureOf(answers, IsAtHome(answers));
    }

    private static bool IsAtHome(Answers answers) => answers.Is(PlaceType, "home");

    private static bool IsOnline(Answers answers) => answers.Is(PlaceType, Online);
}
