using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>The five strands that police and prosecutors monitor as hate crime.</summary>
public enum Strand
{
    Disability,
    Race,
    Religion,
    SexualOrientation,
    TransgenderIdentity,
}

public static class Strands
{
    public static readonly IReadOnlyList<Option> Options = [.. Enum.GetValues<Strand>().Select(Of)];

    public static Option Of(Strand strand) => strand switch
    {
        Strand.Disability => new("disability", "Disability") { Hint = "This includes learning disability and mental health" },
        Strand.Race => new("race", "Race, skin colour, nationality or where your family is from"),
        Strand.Religion => new("religion", "Religion or faith, or having none"),
        Strand.SexualOrientation => new("sexual-orientation", "Being gay, lesbian, bisexual or straight") { Hint = "Sexual orientation" },
        Strand.TransgenderIdentity => new("transgender-identity", "Being trans") { Hint = "Transgender identity" },
    };
}
