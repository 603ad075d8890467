namespace ResidentPortal.Domain.Routing;

public enum Urgency
{
    Routine,

    /// <summary>It is happening now, and nobody is in danger.</summary>
    Urgent,

    /// <summary>Somebody was in danger: the resident was told to ring 999 and sent the report all the same.</summary>
    Emergency,
}
