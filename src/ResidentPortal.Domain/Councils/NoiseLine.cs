namespace ResidentPortal.Domain.Councils;

/// <summary>Whom to call about noise while it is going on.</summary>
/// <param name="Phone">As people read it; null where there is nobody to call.</param>
/// <param name="Hours">When it is answered, a sentence or two.</param>
public sealed record NoiseLine(string? Phone, string Hours)
{
    public static readonly NoiseLine None = new(null, "");

    /// <summary>What somebody reads who hears the noise now, a paragraph each.</summary>
    public IReadOnlyList<string> Advice => Phone is null
        ?
        [
            "The council has no noise line to call at night or at weekends. If it is noise, write down when it starts and when it stops.",
        ]
        : [$"If it is noise, call {Phone}. {Hours} By text relay, call 18001 {Phone}."];
}
