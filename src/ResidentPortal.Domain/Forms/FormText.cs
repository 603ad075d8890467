namespace ResidentPortal.Domain.Forms;

/// <summary>One text of a form that can be said in other words.</summary>
/// <param name="Key">Its name in the dictionary, as "Form.asb.kind.noise.Label".</param>
/// <param name="Own">The program's own words; empty where it says nothing, as for a question without a hint.</param>
/// <param name="Longest">In characters.</param>
public sealed record FormText(string Key, string Own, int Longest)
{
    public const int LongestLabel = 200;
    public const int LongestHint = 500;

    /// <summary>What is wrong with other words for it. Null when nothing is; no words at all leave the program's own.</summary>
    public TextFault? Check(string words) => words switch
    {
        "" => null,
        _ when string.IsNullOrWhiteSpace(words) => TextFault.OnlyBlanks,
        _ when words.Any(char.IsControl) => TextFault.SeveralLines,
        _ when words.Length > Longest => TextFault.TooLong,
        _ => null,
    };
}

public enum TextFault
{
    OnlyBlanks,

    /// <summary>Or with a tab or another character that is no letter.</summary>
    SeveralLines,
    TooLong,
}
