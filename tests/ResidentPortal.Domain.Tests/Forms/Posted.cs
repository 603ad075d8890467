using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>Reads a question as if a browser had posted these fields. Several values of one name are several fields.</summary>
internal static class Posted
{
    /// <summary>Saturday 21 November 2026.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static StepReading To(Question question, params (string Name, string Value)[] fields) =>
        StepReading.Of([question], new ReadContext(Values(fields), Today));

    public static FieldValues Values(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name, field => field.Value).ToDictionary(field => field.Key, field => field.ToArray()));

    public static FieldValues Values(IEnumerable<KeyValuePair<string, string[]>> fields) =>
        new(fields.ToDictionary(field => field.Key, field => field.Value));

    /// <summary>Field and message of the one error, or what was understood.</summary>
    public static string Said(this StepReading reading, Question question) =>
        reading.Errors.Count > 0
            ? string.Join(" | ", reading.Errors.Select(error => $"{error.Field}: {error.Message}"))
            : string.Join(" | ", question.Describe(reading.Answers.Raw(question.Id)!));
}
