namespace ResidentPortal.Web.Reporting.Suspicion;

/// <summary>What is done with a report that was sent.</summary>
public abstract record Verdict
{
    /// <param name="ManyFromOneNetwork">Its teams are told that many came from there today.</param>
    public sealed record Accept(bool ManyFromOneNetwork = false) : Verdict;

    /// <summary>Hold it for a person to look at. The resident gets a reference all the same, and is told.</summary>
    /// <param name="Reason">A code for staff.</param>
    public sealed record Hold(string Reason) : Verdict;

    /// <summary>Ask first whether a person sends it.</summary>
    /// <param name="Ticket">Set where it is asked only because many are arriving: it says since when.</param>
    public sealed record Ask(string? Ticket = null) : Verdict;

    /// <summary>Let it be sent again in a while.</summary>
    /// <param name="Left">At least a second.</param>
    public sealed record Wait(TimeSpan Left, string Ticket) : Verdict;
}
