using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// Consents to share an application between the bodies that hold a review (2014 Act s105, "relevant bodies"), one body a
/// page. The application goes to the council alone: the coordinator passes it on as these allow.
/// </summary>
internal static class CaseReviewSharing
{
    public const string Section = "Sharing your application";

    private const string IfNo = "If you say no, we will still look at your application. We may not be able to do as much.";
    private const string IfSerious =
        "If someone may be badly hurt, we may have to tell them even if you say no. We will try to tell you first.";

    private static readonly OneChoice Police = Body("police", "the police");
    private static readonly OneChoice Landlord = Body("landlord", "the landlords");
    private static readonly OneChoice Health = Body("health", "the health service");

    /// <summary>Whom they are about, as they stand in sentences.</summary>
    public static readonly IReadOnlyList<string> Bodies = ["the police", "the landlords", "the health service"];

    public static readonly IReadOnlyList<Step> Steps =
    [
        Page(Police, "If you say yes, the police will tell us what they know and take part in the review.", IfNo, IfSerious),
        Page(Landlord, "If you say yes, we will ask your landlord, and the landlord of the people doing it, to take part.", IfNo),
        Page(Health, "If you say yes, health and social care services can take part, if your health or someone else’s is part of it.", IfNo,
            IfSerious),
    ];

    public static IEnumerable<string> InWords(Answers answers)
    {
        if (answers.Is(Police, "yes"))
            yield return "Share the application with the police.";
        if (answers.Is(Landlord, "yes"))
            yield return "Share the application with the landlords.";
        if (answers.Is(Health, "yes"))
            yield return "Share the application with the health service.";
    }

    private static OneChoice Body(string id, string name) =>
        OneChoice.YesNo($"share-{id}", $"Can we share your application with {name}?") with
        {
            Brief = $"Share with {name}",
            Fixed = FixedWords.Sharing,
            Missing = $"Select yes if we can share your application with {name}",
        };

    private static Step Page(OneChoice consent, params string[] intro) =>
        Step.Asking(consent.Id, Section, consent) with { Intro = intro };
}
