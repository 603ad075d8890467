using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Routing;

/// <summary>What may be said of a report that goes to a queue, by who opens its mailbox and by what has happened so far.</summary>
public static class HandOverWords
{
    /// <summary>Before anything is sent: "Police, through an officer who passes it on".</summary>
    public static string ToWhom(string name, QueueReader readBy) => readBy switch
    {
        QueueReader.Council or QueueReader.Body => name,
        QueueReader.Liaison => $"{name}, through an officer who passes it on",
    };

    /// <summary>Accepted, and not delivered yet.</summary>
    public static string PassingOn(string name, QueueReader readBy) => readBy switch
    {
        QueueReader.Council or QueueReader.Body => $"{name}: we are passing it on.",
        QueueReader.Liaison => $"{name}: we are passing it to the officer who hands it over to them.",
    };

    /// <summary>Delivered: to the body only where the body itself opens the mailbox.</summary>
    public static string PassedOn(string name, QueueReader readBy, DateTimeOffset at) => readBy switch
    {
        QueueReader.Council or QueueReader.Body => $"{name}: we sent it to them on {Dates.Moment(at)}.",
        QueueReader.Liaison => $"{name}: we sent it on {Dates.Moment(at)} to the officer who hands it over to them.",
    };
}
