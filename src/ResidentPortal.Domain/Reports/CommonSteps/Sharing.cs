using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Consents, one body a page, as the council's partners ask for them. Nothing is chosen beforehand, and a page says what is
/// passed on and what follows from No.
/// </summary>
public sealed class Sharing
{
    private readonly IReadOnlyList<(Partner Partner, OneChoice Question)> asked;

    /// <param name="formId">The form that asks; others ask for the consent of other partners.</param>
    /// <param name="tenureOf">Whose home it is: the landlord is asked about only where there is one who needs consent.</param>
    /// <param name="mayContact">Whether anybody may be in touch with the person.</param>
    public Sharing(CouncilDescription council, string formId, Func<Answers, string> tenureOf, Func<Answers, bool> mayContact)
    {
        asked = [.. council.Partners.Where(partner => partner.AskedIn.Contains(formId)).Select(partner => (partner, Consent(partner)))];
        Steps = [.. asked.Select(one => Page(one.Partner, one.Question))];

        Step Page(Partner partner, OneChoice consent)
        {
            var homes = council.Tenures.Where(tenure => tenure.Consent == partner.Id).Select(tenure => tenure.Id).ToHashSet();
            return Step.Asking(consent.Id, Sections.Sharing, consent) with
            {
                Intro = partner.Intro,
                When = answers => (homes.Count == 0 || homes.Contains(tenureOf(answers))) && (!partner.NeedsContact || mayContact(answers)),
            };
        }
    }

    public IReadOnlyList<Step> Steps { get; }

    public Consents Given(Answers answers) => Consents.To(Agreed(answers).Select(partner => partner.Id));

    /// <summary>What was agreed to, a sentence each.</summary>
    public IEnumerable<string> InWords(Answers answers) => Agreed(answers).Select(partner => $"Share the report with {partner.Name}.");

    private IEnumerable<Partner> Agreed(Answers answers) => asked.Where(one => answers.Is(one.Question, "yes")).Select(one => one.Partner);

    private static OneChoice Consent(Partner partner) =>
        OneChoice.YesNo($"share-{partner.Id}", $"Can we share your report with {partner.Name}?") with
        {
            Brief = $"Share with {partner.Name}",
            Fixed = FixedWords.Sharing,
            Missing = $"Select yes if we can share your report with {partner.Name}",
        };
}
