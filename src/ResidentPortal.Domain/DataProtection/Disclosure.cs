namespace ResidentPortal.Domain.DataProtection;

/// <summary>What somebody who asks what is held about them is given of one report.</summary>
public enum Disclosure
{
    /// <summary>It is about somebody else.</summary>
    NotTheirs,

    /// <summary>Neither what it says nor that there is one (Data Protection Act 2018 Sch 2 paras 2 and 16).</summary>
    Withheld,

    /// <summary>Only what cannot tell who reported it.</summary>
    WithoutReporter,

    Whole,
}

/// <summary>When a second person has to agree to what a privacy officer decided.</summary>
public static class SecondPerson
{
    /// <param name="mayBeAccused">Whoever asks may be somebody whom a report complains about.</param>
    public static bool IsNeeded(bool erases, bool mayBeAccused) => erases || mayBeAccused;

    /// <summary>Nobody agrees to what they decided themselves.</summary>
    public static bool MayAgree(string who, string decidedBy) => !string.Equals(who, decidedBy, StringComparison.OrdinalIgnoreCase);
}
