using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Reports.Drafts;

/// <summary>What a resident's cookie leads to.</summary>
public abstract record DraftLookup
{
    private DraftLookup()
    {
    }

    /// <param name="Started">When the server began the draft: nobody can pretend to have taken longer.</param>
    public sealed record Open(UnfinishedForm Form, DateTimeOffset Started) : DraftLookup
    {
        public Answers Answers => Form.Answers;

        /// <summary>Tells whether the draft is still as it was read.</summary>
        internal byte[] Payload { get; init; } = [];
    }

    /// <summary>
    /// The form was sent: its reference and what the "received" page showed, of which nothing is left where its key is gone.
    /// </summary>
    public sealed record Submitted(ReportReference Reference, IReadOnlyDictionary<string, string> Facts, bool EqualityAnswered)
        : DraftLookup;

    /// <summary>There was a draft, and it is gone after <see cref="DraftStore.IdleLimit"/> without a request.</summary>
    public sealed record Expired : DraftLookup;

    /// <summary>There is a draft, but the key that sealed its answers is gone, or they are none that this version knows.</summary>
    public sealed record Unreadable : DraftLookup;

    public sealed record None : DraftLookup;
}
