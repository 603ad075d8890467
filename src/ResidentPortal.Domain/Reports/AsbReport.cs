using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Reporting anti-social behaviour, in the order in which a person is asked.</summary>
public static class AsbReport
{
    public const string Id = "asb";

    private const string InPublic = "public";
    private const string NotHate = "none";

    private const string SomethingElse = "something-else";
    private const string Graffiti = "graffiti";
    private const string Damage = "damage";

    // No kinds of this form: they lead elsewhere.
    private const string HateCrime = "hate-crime";
    private const string DomesticAbuse = "domestic-abuse";

    public static readonly SeveralChoices Kind = new(
        "kind",
        "What is the problem?",
        [
            new("noise", "Noise") { Hint = "For example loud music, parties, shouting or a dog that barks for hours" },
            new("rowdy-behaviour", "Rowdy or rude behaviour") { Hint = "For example a group that shouts, fights or blocks the way" },
            new("neighbour-harassment", "A neighbour who bullies or scares people"),
            new("vehicle-nuisance", "Cars or bikes driven badly") { Hint = "For example racing, or riding on the path" },
            new("abandoned-vehicle", "A car or van left behind"),
            new("animal-problems", "Animals out of control"),
            new("dog-fouling", "Dog mess"),
            new("street-drinking", "Drinking in the street"),
            new("begging", "Begging"),
            new("drugs", "Drugs being used or sold"),
            new(Graffiti, "Graffiti") { Hint = "Writing or painting on walls, bridges or signs" },
            new(Damage, "Things broken or damaged on purpose") { Hint = "For example a window, a fence, a car or a bus stop" },
            new("litter-or-fly-tipping", "Litter or dumped rubbish"),
            new("fireworks", "Fireworks"),
            new("trespass", "People where they have no right to be"),
            new("prostitution-related", "Problems linked to sex work"),
            new("malicious-communications", "Nasty calls, messages or posts"),
            new(HateCrime, "Hate crime")
            {
                Hint = "Abuse or harm because of who someone is. If you select nothing else, we will take you to the form for it.",
            },
            new(DomesticAbuse, "Someone in my family, or a partner or ex, is hurting or scaring me"),
            new(SomethingElse, "Something else"),
        ])
    {
        Hint = "Select all that you want to tell us about",
        Brief = "Problem",
        ForContact = true,
        Missing = "Select what the problem is",
        // What is broken stood beside graffiti once: whoever selected that may mean either.
        FromOne = static value => value == Graffiti ? [Graffiti, Damage] : [value],
    };

    public static readonly OneChoice PlaceType = new(
        "place-type",
        "What sort of place is it?",
        [
            new("home", "At or near someone’s home"),
            new("shared", "In a shared part of a block or estate") { Hint = "For example stairs, a bin store or a car park" },
            new(InPublic, "In a street, park, shop or other public place"),
        ])
    {
        Brief = "Sort of place",
        Missing = "Select what sort of place it is",
    };

    public static readonly SeveralChoices HateElement = new(
        "hate-element",
        "Do you think they did it because of who someone is?",
        [
            .. Strands.Options,
            new(NotHate, "No, or I do not know") { Exclusive = true },
        ])
    {
        Hint = "Select all that you think are true. You do not need proof.",
        Brief = "Because of who someone is",
        Fixed = FixedWords.Law,
        Optional = true,
    };

    private static readonly LongTextQuestion Story = new("what-happened", "What happened?")
    {
        Hint = "Use your own words. Say what you saw and heard.",
        Missing = "Enter what happened",
        ForContact = true,
        Rows = 8,
    };

    private static readonly WhenQuestion Occurred = new("when", "When did it happen?")
    {
        Hint = "If it happens a lot, tell us about the last time",
        Missing = "Select when it happened",
    };

    private static readonly AddressQuestion Place = new(Where.Id, "Which place is it?")
    {
        Hint = "Tell us the street, a postcode, or something close to it. Any one of these is enough. If it is noise, tell us where it "
            + "comes from.",
        Brief = "Where it happens",
        Missing = "Enter a street, a postcode or something close to where it happened",
    };

    private static readonly Step Frequency = new("how-often", "How often does it happen?")
    {
        Section = Sections.HowOften,
        Questions =
        [
            new OneChoice(
                "how-often",
                "How often",
                [
                    new("once", "It happened once"),
                    new("now-and-then", "Now and then"),
                    new("every-month", "A few times a month"),
                    new("every-week", "A few times a week"),
                    new("every-day", "Every day, or nearly"),
                ])
            { Optional = true },
            new TextQuestion("pattern", "Are there days or times when it happens most?")
            {
                Hint = "For example, “Friday and Saturday, from 11pm to 3am”",
                Brief = "Days and times",
                MaxLength = 300,
                Optional = true,
                When = answers => !IsNoise(answers),
            },
        ],
    };

    private static IReadOnlyList<Step> Steps(CouncilDescription council, Home home, Sharing sharing) =>
    [
        Danger.Ask,
        Danger.Emergency,
        Danger.HappeningNow([.. council.NoiseLine.Advice]),
        Step.Asking("problem", Sections.WhatHappened, Kind) with
        {
            LeavesTo = answers => answers.Get(Kind) is { } chosen ? Elsewhere(chosen.Values) : null,
        },
        new("what-happened", "What happened?") { Section = Sections.WhatHappened, Questions = [Story, Occurred] },
        new("where", "Where does it happen?") { Section = Sections.WhatHappened, Questions = [PlaceType, Place] },
        home.AskWhereItHappens with { When = answers => !answers.Is(PlaceType, InPublic) },
        SafeContact.Ask,
        .. sharing.Steps,

        .. Step.AsFurther(
        [
            .. SafeContact.More,
            AccessNeeds.Ask(SafeContact.IsAllowed),
            .. Noise.Steps(IsNoise),
            Frequency,
            Step.Asking("who", Sections.Who, new LongTextQuestion("who", "Do you know who did it?")
            {
                Hint = "You do not need names. You can tell us what they look like, or where they live. Leave this blank if you do not "
                    + "know.",
                Brief = "Who did it",
                MaxLength = 2000,
                Optional = true,
            }),
            Evidence.Witnesses,
            Evidence.Kept,
            Step.Asking("effect", Sections.Effect, new LongTextQuestion("effect", "What is it doing to you, or to other people?")
            {
                Hint = "For example, “I cannot sleep”, “We do not use the garden” or “I am scared to go out”",
                Brief = "Effect",
                MaxLength = 2000,
                Optional = true,
            }),
            Vulnerability.Ask,
            Step.Asking("hate", Sections.Effect, HateElement),
            ReportedBefore.Ask,
            ReportedBefore.List(council),
            ReportingFor.Ask,
            ReportingFor.Agreement,
            OwnHome.Ask,
        ]),
    ];

    private static bool IsNoise(Answers answers) => answers.Includes(Kind, "noise");

    /// <summary>Domestic abuse has people of its own, whatever else there is; hate beside something else is told of in this form.</summary>
    private static string? Elsewhere(IReadOnlyList<string> chosen) =>
        chosen.Contains(DomesticAbuse) ? "/help/domestic-abuse"
        : chosen is [HateCrime] ? "/report/hate-crime"
        : null;

    public static ReportForm Of(CouncilDescription council)
    {
        var home = new Home(council);
        var sharing = new Sharing(council, Id, TenureOf, SafeContact.IsAllowed);
        var kinds = Kind.Options.Select(option => option.Value).Except([HateCrime, DomesticAbuse]).ToList();
        return new(
            new Form(Id, 'A', 3, "Report anti-social behaviour", Steps(council, home, sharing)),
            "Report anti-social behaviour",
            "Anti-social behaviour")
        {
            Purpose =
            [
                "Tell us about noise, threats, drugs, rubbish or anything else that upsets or scares you where you live or go.",
                "You can report for yourself, as a witness, or for someone else. If you want, you can stay anonymous.",
            ],
            Kinds = kinds,
            KindNames = Kind.Options.Where(option => kinds.Contains(option.Value))
                .ToDictionary(option => option.Value, option => option.Label),
            Asks = sharing.Asks,
            Facts = answers => new RoutingFacts(
                Id,
                Kinds.Of(KindsOf(answers) is { Count: > 0 } chosen ? chosen : [SomethingElse]),
                TenureOf(answers),
                Danger.UrgencyOf(answers),
                ReportedBefore.IsRepeat(answers) || Vulnerability.IsAnyone(answers),
                HateElement: answers.Includes(Kind, HateCrime)
                    || (answers.Get(HateElement) is { } strands && !strands.Values.Contains(NotHate)),
                sharing.Given(answers)).With(Where.Of(answers)),
            Agreed = sharing.InWords,
            ByHand = sharing.ByHand,
            About = answers => answers.Get(Kind) is { } chosen ? Kind.Describe(chosen) : [],
        };

        List<string> KindsOf(Answers answers) => [.. (answers.Get(Kind)?.Values ?? []).Intersect(kinds)];

        string TenureOf(Answers answers) => home.TenureOf(answers, atHome: !answers.Is(PlaceType, InPublic));
    }
}
