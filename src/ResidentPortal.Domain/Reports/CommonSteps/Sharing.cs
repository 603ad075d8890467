using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Consents, one body a page. Nothing is chosen beforehand, and a page says what is passed on and what follows from No.
/// </summary>
public static class Sharing
{
    private const string IfSerious = "If someone may be badly hurt, we may have to tell the police even if you say no. We will try to tell you first.";

    private static readonly OneChoice Police = Consent("share-police", "Can we share your report with the police?", "Share with the police");
    private static readonly OneChoice Landlord = Consent("share-landlord", "Can we share your report with the landlord?", "Share with the landlord");
    private static readonly OneChoice Mencap = Consent("share-mencap", "Can we share your report with Barnet Mencap?", "Share with Barnet Mencap");
    private static readonly OneChoice VictimSupport = Consent("share-victim-support", "Can we share your report with Victim Support?", "Share with Victim Support");

    public static readonly Step WithPolice = Page(Police) with
    {
        Intro =
        [
            "If you say yes, we will pass on what you told us, and your name and contact details if you gave them.",
            "If you say no, we will still look at your report and do what we can without the police.",
            IfSerious,
        ],
    };

    /// <param name="tenure">Barnet Homes acts for the council and needs no consent; an owner has no landlord.</param>
    public static Step WithLandlord(Func<Answers, Tenure> tenure) => Page(Landlord) with
    {
        When = answers => tenure(answers) is Tenure.HousingAssociation or Tenure.PrivateRented,
        Intro =
        [
            "The landlord can often do more than we can to stop a problem.",
            "If you say yes, we will pass on what you told us, and your name and contact details if you gave them.",
            "If you say no, the landlord will not hear of your report from us. We may not be able to do as much.",
        ],
    };

    public static readonly Step WithMencap = Page(Mencap) with
    {
        Intro =
        [
            "Barnet Mencap helps people in Barnet who have been through a hate crime. You do not have to be disabled.",
            "If you say yes, we will pass on what you told us, and your name and contact details if you gave them.",
            "If you say no, we will still look at your report. You can ask for their help later.",
        ],
    };

    public static Step WithVictimSupport(Func<Answers, bool> canBeContacted) => Page(VictimSupport) with
    {
        When = canBeContacted,
        Intro =
        [
            "Victim Support is a charity. It gives free help to people hurt by crime. It is not part of the police.",
            "If you say yes, we will pass on your name, how to contact you safely, and what happened. They will get in touch.",
            "If you say no, we will still look at your report. You can call them at any time on 0808 168 9111.",
        ],
    };

    public static Consents Given(Answers answers) =>
        (answers.Is(Police, "yes") ? Consents.Police : Consents.None)
        | (answers.Is(Landlord, "yes") ? Consents.Housing : Consents.None)
        | (answers.Is(Mencap, "yes") ? Consents.Mencap : Consents.None)
        | (answers.Is(VictimSupport, "yes") ? Consents.VictimSupport : Consents.None);

    /// <summary>What was agreed to, a sentence each.</summary>
    public static IEnumerable<string> InWords(Consents given)
    {
        if (given.HasFlag(Consents.Police))
            yield return "Share the report with the police.";
        if (given.HasFlag(Consents.Housing))
            yield return "Share the report with the landlord.";
        if (given.HasFlag(Consents.Mencap))
            yield return "Share the report with Barnet Mencap.";
        if (given.HasFlag(Consents.VictimSupport))
            yield return "Share the report with Victim Support.";
    }

    private static OneChoice Consent(string id, string label, string brief) =>
        OneChoice.YesNo(id, label) with { Brief = brief, Fixed = FixedWords.Sharing, Missing = $"Select yes if we can {Lower(brief)}" };

    // "Share with the police" -> "share your report with the police".
    private static string Lower(string brief) => brief.Replace("Share", "share your report", StringComparison.Ordinal);

    private static Step Page(OneChoice consent) => Step.Asking(consent.Id, Sections.Sharing, consent);
}
