using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// A submission as JSON that explains itself: it can be read when the form has long changed, because each answer stands
/// with its question and in words beside the typed value.
/// </summary>
public static class AnswerExport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static byte[] Write(Journey journey) =>
        Write(journey.Form.Id, journey.Form.Version, AnswerSummary.Of(journey), journey.Kept);

    /// <param name="sections">The answers in words, as they were when the form was sent.</param>
    /// <param name="handOvers">To whom it went; null where it was not sent.</param>
    /// <param name="mayRepeat">The reference of a report that it may be the same as.</param>
    public static byte[] Write(
        string form, int version, IReadOnlyList<SummarySection> sections, Answers answers,
        IReadOnlyList<ExportedHandOver>? handOvers = null, string? mayRepeat = null) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ExportedForm(form, version, [.. sections.Select(section => new ExportedSection(
                section.Title,
                [.. section.Rows.Select(row =>
                    new ExportedAnswer(row.QuestionId, row.Label, row.Lines, row.Private, answers.Raw(row.QuestionId)!))]))],
                handOvers, mayRepeat),
            Options);

    /// <exception cref="JsonException">The bytes are not what <c>Write</c> wrote.</exception>
    public static ExportedForm Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ExportedForm>(json, Options)!;
}

public sealed record ExportedForm(
    string Form, int Version, IReadOnlyList<ExportedSection> Sections, IReadOnlyList<ExportedHandOver>? HandOvers = null,
    string? MayRepeat = null);

/// <param name="Queue">The id of the queue.</param>
/// <param name="Name">As it is called for residents and teams.</param>
/// <param name="ReadBy">Who opens the mailbox: the council, a liaison officer or the body itself.</param>
/// <param name="Leads">It answers for the report as a whole.</param>
/// <param name="Sent">When it was first tried to be sent; null while it has not been.</param>
/// <param name="Delivered">When a mailbox took it, that of the queue or its fallback; null while none has.</param>
public sealed record ExportedHandOver(
    string Queue, string Name, string ReadBy, bool Leads, DateTimeOffset? Sent, DateTimeOffset? Delivered);

public sealed record ExportedSection(string Title, IReadOnlyList<ExportedAnswer> Answers);

public sealed record ExportedAnswer(string Id, string Question, IReadOnlyList<string> Text, bool Private, Answer Value);
