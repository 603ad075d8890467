using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Whether somebody who works for the council is involved, or their home or family. Their colleagues must not read such a report: it goes
/// to a manager (<see cref="Routing.RoutingTable.Restricted"/>).
/// </summary>
public static class Staff
{
    public const string Id = "staff";

    private const string IfNo = "If you say no, or do not know, the usual team gets it.";

    /// <summary>As one of several questions about who may see a report, which can be left blank.</summary>
    public static OneChoice Question(CouncilDescription council) => Asked(council) with
    {
        Hint = $"{WhoIsMeant(council)} If you say yes, a manager gets your report and no team does. {IfNo}",
        Optional = true,
        BlankMeans = Sharing.BlankIsNo,
    };

    /// <summary>On a page of its own.</summary>
    public static Step Ask(CouncilDescription council, string section) =>
        Step.Asking(Id, section, Asked(council) with { Hint = WhoIsMeant(council) }) with
        {
            Intro = ["If you say yes, a manager gets your application and no team does.", IfNo],
        };

    private static OneChoice Asked(CouncilDescription council) => new(
        Id,
        "Does anyone in this work for the council?",
        [new("yes", "Yes"), new("no", "No, or I do not know")])
    {
        Brief = "Someone works for the council",
        Fixed = FixedWords.Sharing,
        Missing = "Select yes if someone in this works for the council",
    };

    public static bool AreInvolved(Answers answers) => answers.Raw(Id) is ChoiceAnswer { Value: "yes" };

    private static string WhoIsMeant(CouncilDescription council)
    {
        var landlords = string.Concat(council.NamedLandlords.Select(home => $" or for {home.Landlord}"));
        return "It may be you, the person who did it, or someone in your family or theirs."
            + (landlords.Length > 0 ? $" They may work for the council{landlords}." : "");
    }
}
