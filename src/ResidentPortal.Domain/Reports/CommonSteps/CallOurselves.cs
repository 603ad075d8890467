namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>What a caller may say about who it is, to whoever picks up. It decides nothing for emails, texts and letters.</summary>
public enum CallOurselves
{
    /// <summary>Say only that it is a private matter. Also when the person did not choose.</summary>
    SayNothing,
    Council,

    /// <summary>A first name, as a friend would.</summary>
    FirstName,
}
