using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Asks tenants of a landlord whom nobody at the council knows first whether it is safe that the landlord knows, and only then who it is.
/// </summary>
internal sealed class PrivateLandlord
{
    private readonly IReadOnlyList<Tenant> tenants;

    public PrivateLandlord(CouncilDescription council, string formId, Func<Answers, string> tenureOf)
    {
        tenants =
        [
            .. council.Tenures.Where(tenure => tenure.ByHand?.AskedIn.Contains(formId) is true)
                .Select(tenure => new Tenant(tenure, tenure.ByHand!)),
        ];
        Questions = [.. tenants.Select(tenant => tenant.Safe with { When = answers => tenureOf(answers) == tenant.Id })];
        Steps = [.. tenants.Select(tenant => tenant.WhoItIs)];
    }

    /// <summary>Whether it is safe that they know.</summary>
    public IReadOnlyList<OneChoice> Questions { get; }

    /// <summary>Who they are.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The consent for which people in this home are asked; none where they are not.</summary>
    public IEnumerable<string> AskedIn(string tenure) => tenants.Where(tenant => tenant.Id == tenure).Select(tenant => tenant.Id);

    public IEnumerable<string> Given(Answers answers) => Agreed(answers).Select(tenant => tenant.Id);

    public PassedByHand? Of(Answers answers) =>
        Agreed(answers).Select(tenant => new PassedByHand(tenant.Name, tenant.Details(answers))).FirstOrDefault();

    private IEnumerable<Tenant> Agreed(Answers answers) => tenants.Where(tenant => answers.Is(tenant.Safe, "yes"));

    private sealed class Tenant(Tenure tenure, ByHand how)
    {
        public string Id => tenure.Id;

        public string Name => how.Name;

        public OneChoice Safe { get; } = new(
            $"{Sharing.QuestionPrefix}{tenure.Id}",
            $"Is it safe for your {how.Name} to know about this?",
            [new("yes", "Yes, it is safe, and you can pass it on"), new("no", "No, or I am not sure")])
        {
            Hint = string.Join(' ', how.Intro),
            Brief = $"Safe for the {how.Name} to know",
            Fixed = FixedWords.Sharing,
            Optional = true,
            BlankMeans = Sharing.BlankIsNo,
        };

        private TextQuestion Who { get; } = new($"{tenure.Id}-name", $"Who is your {how.Name}?")
        {
            Hint = "The name of a person or of a business",
            Brief = $"The {how.Name}",
            Fixed = FixedWords.Sharing,
            Missing = $"Enter the name of your {how.Name}",
            MaxLength = 120,
        };

        private TextQuestion Reached { get; } = new($"{tenure.Id}-reached", "How can they be reached?")
        {
            Hint = "For example a phone number or where their office is. We do not send emails to an address that you give here.",
            Brief = $"How the {how.Name} can be reached",
            Fixed = FixedWords.Sharing,
            MaxLength = 200,
            Optional = true,
        };

        public Step WhoItIs => new($"{Id}-who", $"Your {how.Name}")
        {
            Section = Sections.Sharing,
            Questions = [Who, Reached],
            When = answers => answers.Is(Safe, "yes"),
        };

        public string Details(Answers answers) =>
            string.Join(", ", new[] { answers.Get(Who)?.Text, answers.Get(Reached)?.Text }.OfType<string>());
    }
}
