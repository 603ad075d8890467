namespace ResidentPortal.Reports.Intake;

/// <summary>How a resident can be reached without putting them in danger. Nothing is safe unless they said so.</summary>
public sealed record ContactWishes
{
    public string Name { get; init; } = "";

    /// <summary>Empty when none was given.</summary>
    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>They left no way to reach them.</summary>
    public bool Anonymous { get; init; }

    /// <summary>They gave a way to reach them but asked not to be contacted.</summary>
    public bool DoNotContact { get; init; }

    public bool MayEmail { get; init; }

    public bool MayTelephone { get; init; }

    public bool MayLeaveVoicemail { get; init; }

    public bool MayText { get; init; }

    public bool MayWrite { get; init; }

    /// <summary>In their words; may be empty.</summary>
    public string SafeTimes { get; init; } = "";

    /// <summary>What to say when calling or texting, a sentence; empty where there is nothing to say.</summary>
    public string SayWeAre { get; init; } = "";

    /// <summary>The receipt must not say what it is about even when opened.</summary>
    public bool NeutralReceipt { get; init; }

    public bool MayReplyByEmail => Email.Length > 0 && MayEmail && !DoNotContact && !Anonymous;
}
