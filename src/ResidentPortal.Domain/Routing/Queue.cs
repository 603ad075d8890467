using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

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
    public QueueReader ReadBy { get; init; }

    /// <summary>Its emails ask whoever reads them to say that they have the report.</summary>
    public bool Acknowledges { get; init; }

    /// <summary>Its mailbox gets the figures of each week.</summary>
    [JsonIgnore]
    public bool GetsDigest { get; init; } = true;

    /// <summary>What it promises, where it leads, to somebody who is in danger, in place of all that is promised otherwise.</summary>
    [JsonIgnore]
    public ServicePromise? InDanger { get; init; }

    [JsonIgnore]
    public bool IsOutside => Consent is not null;

    public bool MayReceive(Consents given) => Consent is null || given.Include(Consent);
}

/// <summary>From most to least.</summary>
public enum QueueDetail
{
    /// <summary>Every answer.</summary>
    Full,

    /// <summary>The name, how to contact the person safely, and what happened.</summary>
    Contact,

    /// <summary>Kind, date, urgency and which ways of contact are safe; no names, places or words of the resident.</summary>
    Summary,
}

/// <summary>Who opens the mailbox, which decides what may be said of a report that arrived there.</summary>
public enum QueueReader
{
    /// <summary>A team of the council, or of somebody who acts for it.</summary>
    Council,

    /// <summary>Somebody at the council who passes it on to the body: the body does not have it yet when they do.</summary>
    Liaison,

    /// <summary>The body itself.</summary>
    Body,
}
