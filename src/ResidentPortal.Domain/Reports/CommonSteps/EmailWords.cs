namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>What emails to somebody may say. No other channel's answer decides it.</summary>
public enum EmailWords
{
    /// <summary>The reference and the dates, and nothing of what it is about. Also when the person did not choose.</summary>
    Neutral,

    /// <summary>That it is from the council, and what it is about.</summary>
    Plain,

    /// <summary>No receipt at all. A team may write, in neutral words.</summary>
    NoReceipt,
}
