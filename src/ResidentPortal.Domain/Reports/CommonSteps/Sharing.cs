using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Consents, one question for each body, as the council's partners ask for them. Nothing is chosen beforehand, each question says what is
/// passed on and what follows from No, and what is left blank is No.
/// </summary>
public sealed class Sharing
{
    private readonly IReadOnlyList<(Partner Partner, OneChoice Question)> asked;
    private readonly PrivateLandlord landlord;

    /// <param name="formId">The form that asks; others ask for the consent of other partners.</param>
    /// <param name="tenureOf">Whose home it is: the landlord is asked about only where there is one who needs consent.</param>
    /// <param name="mayContact">Whether anybody may be in touch with the person.</param>
    public Sharing(CouncilDescription council, string formId, Func<Answers, string> tenureOf, Func<Answers, bool> mayContact)
    {
        asked =
        [
            .. council.Partners.Where(partner => partner.AskedIn.Contains(formId)).Select(partner => (partner, Consent(partner) with
            {
                When = answers => IsAskedIn(council, partner, tenureOf(answers)) && (!partner.NeedsContact || mayContact(answers)),
            })),
        ];
        landlord = new(council, formId, tenureOf);
        Asks = council.TenureIds.Distinct().ToDictionary(
            tenure => tenure,
            IReadOnlyList<string> (tenure) =>
            [
                .. asked.Select(one => one.Partner).Where(partner => IsAskedIn(council, partner, tenure)).Select(partner => partner.Id),
                .. landlord.AskedIn(tenure),
            ]);
        Steps =
        [
            new("sharing", "Who can see your report?")
            {
                Section = Sections.Sharing,
                Intro = ["You decide. If you leave a question blank, we take it as no."],
                Questions = [.. landlord.Questions, .. asked.Select(one => one.Question), Staff.Question(council)],
            },
            .. landlord.Steps,
        ];
    }

    /// <summary>Every home, with the bodies for whose consent people may be asked there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asks { get; }

    public IReadOnlyList<Step> Steps { get; }

    public Consents Given(Answers answers) =>
        Consents.To([.. Agreed(answers).Select(partner => partner.Id), .. landlord.Given(answers)]);

    /// <summary>Whom the team that leads tells itself.</summary>
    public PassedByHand? ByHand(Answers answers) => landlord.Of(answers);

    /// <summary>What was agreed to, a sentence each.</summary>
    public IEnumerable<string> InWords(Answers answers) =>
    [
        .. Agreed(answers).Select(partner => $"Share the report with {partner.Name}."),
        .. ByHand(answers) is { } told ? [$"Pass the report on to the {told.ToWhom}."] : Array.Empty<string>(),
    ];

    private IEnumerable<Partner> Agreed(Answers answers) => asked.Where(one => answers.Is(one.Question, "yes")).Select(one => one.Partner);

    /// <summary>A landlord is asked about in the homes that are theirs, anybody else everywhere.</summary>
    private static bool IsAskedIn(CouncilDescription council, Partner partner, string tenure) =>
        council.Tenures.All(home => home.Consent != partner.Id)
        || council.Tenures.Any(home => home.Consent == partner.Id && home.Id == tenure);

    /// <summary>What the ids of all consents begin with.</summary>
    public const string QuestionPrefix = "share-";

    /// <summary>Whether somebody said yes to sharing their report with this body.</summary>
    /// <param name="consent">The body's id (<see cref="Queue.Consent"/>).</param>
    public static bool IsAgreed(Answers answers, string consent) =>
        answers.Raw($"{QuestionPrefix}{consent}") is ChoiceAnswer { Value: "yes" };

    public const string BlankIsNo = "Not answered, so no";

    private static OneChoice Consent(Partner partner) =>
        OneChoice.YesNo($"{QuestionPrefix}{partner.Id}", $"Can we share your report with {partner.Name}?") with
        {
            Hint = string.Join(' ', partner.Intro),
            Brief = $"Share with {partner.Name}",
            Fixed = FixedWords.Sharing,
            Optional = true,
            BlankMeans = BlankIsNo,
        };
}
