using System.Text.Json;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>What a resident sees of a report that was accepted. Kept, encrypted, in place of the draft for an hour.</summary>
/// <param name="Promises">What each team will do and by when, a sentence each.</param>
/// <param name="Repeat">It is the second or a later report of the same problem in six months.</param>
public sealed record ReceivedView(IReadOnlyList<string> Promises, bool ReceiptByEmail, bool CanContact, bool Repeat)
{
    private const string Fact = "view";

    public string Reference { get; init; } = "";

    /// <summary>They left no way to reach them, and did not say that nobody should.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What the email says, as they chose; neutral in what was kept before they were asked.</summary>
    public EmailWords EmailWords { get; init; }

    /// <summary>They wanted an email, and not every mail system can send to their address, so none is sent.</summary>
    public bool NoEmailToThere { get; init; }

    /// <summary>They wrote of suicide or of harming themselves: who listens at any time stands beside it.</summary>
    public bool MayHarmThemselves { get; init; }

    /// <summary>They said that somebody was in danger, or wrote words that tell of it: whom to call stands above all else.</summary>
    public bool InDanger { get; init; }

    /// <summary>The kinds of problem, as the form names them; may be empty.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The team that answers for it as a whole; null in what was kept before it was named.</summary>
    public string? Lead { get; init; }

    /// <summary>Somebody to whom the team that leads passes it on itself, such as a landlord; null where that is nobody.</summary>
    public string? ByHand { get; init; }

    /// <summary>Who may have it besides, by whose the address is.</summary>
    public IReadOnlyList<string> MayGet { get; init; } = [];

    /// <summary>Whom it is passed to, as they were called then.</summary>
    public IReadOnlyList<PassedTo> PassedTo { get; init; } = [];

    public bool EqualityAnswered { get; init; }

    public IReadOnlyDictionary<string, string> ToFacts() => new Dictionary<string, string> { [Fact] = JsonSerializer.Serialize(this) };

    /// <summary>What is left where the facts cannot be read, as when their key is gone: the reference alone.</summary>
    private static readonly ReceivedView Little = new([], ReceiptByEmail: false, CanContact: true, Repeat: false);

    public static ReceivedView Read(DraftLookup.Submitted submitted) =>
        (submitted.Facts.TryGetValue(Fact, out var kept) ? Open(kept) : Little) with
        {
            Reference = submitted.Reference.ToString(),
            EqualityAnswered = submitted.EqualityAnswered,
        };

    private static ReceivedView Open(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<ReceivedView>(kept)
                is { Promises: not null, About: not null, PassedTo: not null, MayGet: not null } view
                ? view
                : Little;
        }
        catch (JsonException)
        {
            // Another version of the program wrote it.
            return Little;
        }
    }
}

/// <param name="ReadBy">Who opens the mailbox, which decides what may be said.</param>
public sealed record PassedTo(string QueueId, string Name, QueueReader ReadBy);
