using System.Text.Json;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>What a resident sees of a report that was accepted. Kept, encrypted, in place of the draft for an hour.</summary>
/// <param name="Promises">What each team will do and by when, a sentence each.</param>
/// <param name="Repeat">It is the second or a later report of the same problem in six months.</param>
public sealed record ReceivedView(IReadOnlyList<string> Promises, bool ReceiptByEmail, bool CanContact, bool Repeat)
{
    private const string Fact = "view";

    public string Reference { get; init; } = "";

    public bool EqualityAnswered { get; init; }

    public IReadOnlyDictionary<string, string> ToFacts() => new Dictionary<string, string> { [Fact] = JsonSerializer.Serialize(this) };

    public static ReceivedView Read(DraftLookup.Submitted submitted) =>
        JsonSerializer.Deserialize<ReceivedView>(submitted.Facts[Fact])! with
        {
            Reference = submitted.Reference.ToString(),
            EqualityAnswered = submitted.EqualityAnswered,
        };
}
