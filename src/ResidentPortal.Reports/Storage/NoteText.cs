using System.Text.Json.Serialization;

namespace ResidentPortal.Reports.Storage;

/// <summary>What a note says, as it is sealed.</summary>
internal sealed record NoteText(string Text)
{
    /// <summary>For a body outside that has a report without the resident's agreement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LegalBasis { get; init; }

    public static SealedJson.Column<NoteText> Column(SealedJson seal) => seal.For<NoteText>("note");
}
