using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Reporting a hate crime or a hate incident, in the order in which a person is asked.</summary>
public static partial class HateCrimeReport
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
            new(Online, "Online or by phone")
            {
                Reveals =
                [
                    new TextQuestion("online-at", "Which site, app or phone was it on?")
                    {
                        Hint = "If there is a link to it, put it here",
                        Brief = "Where online",
                        Missing = "Enter the site, the app or whose phone it was",
                        MaxLength = 500,
                    },
                ],
            },
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
        Step.Asking("why", Sections.WhatHappened, Because),
        new("what-happened", "What happened?") { Section = Sections.WhatHappened, Questions = [Story, Occurred] },
        new("where", "Where did it happen?")
        {
            Section = Sections.WhatHappened,
            Questions = [PlaceType, Place],
            Check = answers => IsOnline(answers) || answers.Get(Place) is not null
                ? []
                : [new(Place.PostcodeField, "Enter a street, a postcode or something close to where it happened")],
        },
        home.AskWhereItHappens with { When = IsAtHome },
        SafeContact.Ask,
        .. sharing.Steps,

        .. Step.AsFurther(
        [
            .. SafeContact.More,
            AccessNeeds.Ask(SafeContact.IsAllowed),
            Step.Asking("kind", Sections.Details, Kind),
            Step.Asking("what-was-said", Sections.Details, Said),
            Harm,
            Step.Asking("happened-before", Sections.Details, HappenedBefore),
            Step.Asking("who", Sections.Who, Who),
            Evidence.Witnesses,
            Evidence.Kept,
            Step.Asking("effect", Sections.Effect, Effect),
            Vulnerability.Ask,
            ReportedBefore.Ask,
            ReportedBefore.List(council),
            Step.Asking("support", Sections.Support, Support),
            ReportingFor.Ask,
            ReportingFor.Agreement,
            OwnHome.Ask,
        ]),
    ];

    public static ReportForm Of(CouncilDescription council)
    {
        var home = new Home(council);
        var sharing = new Sharing(council, Id, TenureOf, SafeContact.IsAllowed);
        return new(
            new Form(Id, 'H', 2, "Report a hate crime", Steps(council, home, sharing)),
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
            Facts = answers => new RoutingFacts(
                Id,
                Kinds.Of(Id),
                TenureOf(answers),
                Danger.UrgencyOf(answers),
                RepeatOrVulnerable: answers.Is(HappenedBefore, SamePeople) || ReportedBefore.IsRepeat(answers)
                    || Vulnerability.IsAnyone(answers),
                HateElement: true,
                sharing.Given(answers)).With(Where.Of(answers)),
            Agreed = sharing.InWords,
            ByHand = sharing.ByHand,
        };

        string TenureOf(Answers answers) => home.TenureOf(answers, IsAtHome(answers));
    }

    private static bool IsAtHome(Answers answers) => answers.Is(PlaceType, "home");

    private static bool IsOnline(Answers answers) => answers.Is(PlaceType, Online);
}
