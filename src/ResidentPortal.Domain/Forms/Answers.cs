using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResidentPortal.Domain.Forms;

/// <summary>All answers given so far, by question. Immutable: every change makes a new one.</summary>
[JsonConverter(typeof(AnswersConverter))]
public sealed class Answers : IEquatable<Answers>
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, Answer> byQuestion;

    private Answers(ImmutableSortedDictionary<string, Answer> byQuestion) => this.byQuestion = byQuestion;

    public int Count => byQuestion.Count;

    public IEnumerable<KeyValuePair<string, Answer>> All => byQuestion;

    /// <summary>The answer to this question, or null when it was not reached or was left blank.</summary>
    public TAnswer? Get<TAnswer>(Question<TAnswer> question)
        where TAnswer : Answer => byQuestion.GetValueOrDefault(question.Id) as TAnswer;

    public Answer? Raw(string questionId) => byQuestion.GetValueOrDefault(questionId);

    public bool Has(Question question) => byQuestion.ContainsKey(question.Id);

    public bool Is(OneChoice question, string value) => Get(question)?.Value == value;

    public bool Includes(SeveralChoices question, string value) => Get(question)?.Values.Contains(value) == true;

    /// <summary>The chosen option as an enum member whose name, without hyphens and case, is the option's value.</summary>
    public TEnum? Chosen<TEnum>(OneChoice question)
        where TEnum : struct, Enum => Chosen<TEnum>(question.Id);

    /// <inheritdoc cref="Chosen{TEnum}(OneChoice)"/>
    public TEnum? Chosen<TEnum>(string questionId)
        where TEnum : struct, Enum =>
        Raw(questionId) is ChoiceAnswer choice ? Named<TEnum>(choice.Value.Replace("-", "", StringComparison.Ordinal)) : null;

    // By name only: Enum.TryParse would take numbers and lists too.
    private static TEnum? Named<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (var member in Enum.GetValues<TEnum>())
        {
            if (name.Equals(member.ToString(), StringComparison.OrdinalIgnoreCase))
                return member;
        }
        return null;
    }

    public Answers With(Question question, Answer answer) => With(question.Id, answer);

    public Answers With(string questionId, Answer answer) => new(byQuestion.SetItem(questionId, answer));

    internal Answers WithAll(IReadOnlyDictionary<string, Answer> answers) => new(byQuestion.SetItems(answers));

    public Answers Merge(Answers others) => new(byQuestion.SetItems(others.byQuestion));

    public Answers Without(IEnumerable<Question> questions) => new(byQuestion.RemoveRange(questions.Select(question => question.Id)));

    public bool Equals(Answers? other) => other is not null && byQuestion.SequenceEqual(other.byQuestion);

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() => byQuestion.Count;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <exception cref="JsonException">The bytes are not what <see cref="ToJson"/> wrote.</exception>
    public static Answers FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Answers>(json) ?? None;
        }
        catch (NotSupportedException unknown)
        {
            throw new JsonException("An answer is of no kind that is known.", unknown);
        }
    }

    private sealed class AnswersConverter : JsonConverter<Answers>
    {
        public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(None.byQuestion.SetItems(JsonSerializer.Deserialize<Dictionary<string, Answer>>(ref reader, options) ?? []));

        public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IReadOnlyDictionary<string, Answer>>(writer, value.byQuestion, options);
    }
}
