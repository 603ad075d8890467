using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// Where the person lives, which may be another place than where it happens: an officer may have to come and listen or see.
/// </summary>
public static class OwnHome
{
    public static readonly AddressQuestion Question = new("own-home", "Where do you live?")
    {
        Hint = "Only if it is safe for us to know. We do not write or come to you unless you said that we can contact you.",
        Brief = "Lives at",
        Fixed = FixedWords.Contact,
        Optional = true,
    };

    public static readonly Step Ask = Step.Asking("own-home", Sections.You, Question);
}
