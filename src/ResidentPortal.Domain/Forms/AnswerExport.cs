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
    public static byte[] Write(string form, int version, IReadOnlyList<SummarySection> sections, Answers answers) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ExportedForm(form, version, [.. sections.Select(section => new ExportedSection(
                section.Title,
                [.. section.Rows.Select(row =>
                    new ExportedAnswer(row.QuestionId, row.Label, row.Lines, row.Private, answers.Raw(row.QuestionId)!))]))]),
            Options);

    /// <exception cref="JsonException">The bytes are not what <c>Write</c> wrote.</exception>
    public static ExportedForm Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ExportedForm>(json, Options)!;
}

public sealed record ExportedForm(string Form, int Version, IReadOnlyList<ExportedSection> Sections);

public sealed record ExportedSection(string Title, IReadOnlyList<ExportedAnswer> Answers);

public sealed record ExportedAnswer(string Id, string Question, IReadOnlyList<string> Text, bool Private, Answer Value);
