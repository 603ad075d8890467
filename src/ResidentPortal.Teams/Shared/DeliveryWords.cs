using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Shared;

/// <summary>What became of an email to a queue, and what people say about it: codes that are kept, so that nothing is typed.</summary>
internal static class DeliveryWords
{
    /// <summary>Who said that an email has arrived.</summary>
    public static readonly IReadOnlyDictionary<string, string> SaidBy = new Dictionary<string, string>
    {
        ["team-phone"] = "The team, on the phone or in person",
        ["team-email"] = "The team, by email",
        ["seen"] = "I have seen it in the mailbox",
        ["mail-system"] = "The people who run the mail system",
    };

    /// <summary>Why an email is sent to another address.</summary>
    public static readonly IReadOnlyDictionary<string, string> Elsewhere = new Dictionary<string, string>
    {
        ["closed"] = "The mailbox is closed or full",
        ["renamed"] = "The team has another mailbox now",
        ["away"] = "Nobody reads the mailbox at present",
        ["urgent"] = "It cannot wait until the mailbox works again",
    };

    /// <summary>To whom it goes.</summary>
    public static string To(QueueEmail email, string queue) => email switch
    {
        { ToAnotherAddress: true } => $"another address for {queue}",
        { Kind: MessageKind.Fallback } => $"the fallback mailbox of {queue}",
        _ => queue,
    };

    /// <summary>How far it has come, in a word or two.</summary>
    public static string State(QueueEmail email) => email switch
    {
        { SentElsewhere: true } => "Sent to another address",
        { State: MessageState.Delivered } => email.IsDelayed ? "Delayed" : "Delivered",
        { CameBack: true } => "Came back",
        { State: MessageState.Failed } => "Failed",
        _ => "Waiting",
    };

    /// <summary>The same in a sentence or two.</summary>
    public static string Story(QueueEmail email)
    {
        var tried = email.Attempts switch
        {
            0 => "",
            1 => "Tried once. ",
            _ => $"Tried {email.Attempts} times. ",
        };
        var last = email.LastOutcome is null ? "Not tried yet. " : $"Last: {Words.Outcome(email.LastOutcome)}. ";
        var next = email switch
        {
            { SentElsewhere: true } => "It is on its way to another address.",
            { State: MessageState.Delivered, IsDelayed: true } => "A mail system further on is still trying.",
            { State: MessageState.Delivered, DeliveredAt: { } at } => $"Delivered on {Dates.Moment(at)}.",
            { State: MessageState.Pending } => $"Next try on {Dates.Moment(email.DueAt)}.",
            _ => "It is not tried any more.",
        };
        return tried + last + next;
    }

    /// <summary>A queue and a code, as they stand in the audit.</summary>
    public static string OfEntry(string? detail, Func<string, string> queueName)
    {
        var parts = (detail ?? "").Split(' ', 2);
        var why = parts.Length == 1 ? "" : SaidBy.GetValueOrDefault(parts[1]) ?? Elsewhere.GetValueOrDefault(parts[1], parts[1]);
        return why.Length == 0 ? queueName(parts[0]) : $"{queueName(parts[0])}. {why}";
    }
}
