using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Whose home it is, which decides who can act. Not asked about streets and parks.</summary>
public static class Home
{
    public static readonly OneChoice Question = new(
        "home",
        "Who owns or rents out your home?",
        [.. Enum.GetValues<Tenure>().Where(tenure => tenure != Tenure.PublicPlace).Select(Of)])
    {
        Hint = "This tells us which team can help. If you are reporting for someone else, answer for their home.",
        Brief = "Home belongs to",
        Fixed = FixedWords.Sharing,
        Missing = "Select who owns or rents out your home, or that you do not know",
    };

    public static readonly Step Ask = Step.Asking("home", Sections.Home, Question);

    /// <param name="atHome">Whether the place is somebody's home, or a shared part of their block.</param>
    public static Tenure TenureOf(Answers answers, bool atHome) =>
        atHome ? answers.Chosen<Tenure>(Question) ?? Tenure.NotKnown : Tenure.PublicPlace;

    private static Option Of(Tenure tenure) => tenure switch
    {
        Tenure.BarnetHomes => new("barnet-homes", "Barnet Homes") { Hint = "This is council housing. Barnet Homes will see your report." },
        Tenure.HousingAssociation => new("housing-association", "A housing association")
        {
            Reveals =
            [
                new TextQuestion("housing-association", "Which housing association?") { Brief = "Housing association", Optional = true },
            ],
        },
        Tenure.PrivateRented => new("private-rented", "A private landlord or letting agent"),
        Tenure.Owner => new("owner", "I own it, or my family does"),
        Tenure.PublicPlace => new("public-place", "It is not a home"),
        Tenure.NotKnown => new("not-known", "I do not know, or I do not want to say"),
    };
}
