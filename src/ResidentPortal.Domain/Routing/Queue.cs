using System.Diagnostics.CodeAnalysis;

namespace ResidentPortal.Domain.Routing;

/// <summary>A team's post: where a report goes and what the resident is promised.</summary>
/// <remarks>
/// The fallback mailbox takes what the mailbox refused, or did not take within a day. Consent is the one agreement that
/// an outside body needs, by the id of the body; it is null for the council and those who act for it.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "Teams call it a queue.")]
public sealed record Queue(
    string Id,
    string Name,
    string Mailbox,
    string FallbackMailbox,
    QueueDetail Detail,
    ServicePromise Promise,
    string? Consent = null)
{
    public bool IsOutside => Consent is not null;

    public bool MayReceive(Consents given) => Consent is null || given.Include(Consent);
}

public enum QueueDetail
{
    /// <summary>Every answer.</summary>
    Full,

    /// <summary>Kind, date, urgency and which ways of contact are safe; no names, places or words of the resident.</summary>
    Summary,
}
