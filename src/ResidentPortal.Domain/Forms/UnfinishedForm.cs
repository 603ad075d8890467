using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResidentPortal.Domain.Forms;

/// <summary>A page as somebody left it before its answers were taken: they count for nothing, and are only shown again.</summary>
/// <param name="Posted">Whether "Continue" was pressed, so that the page says what is wrong.</param>
public sealed record HalfFilledPage(IReadOnlyDictionary<string, string[]> Fields, bool Posted);

/// <summary>A form that is being filled in: its answers, and what stands on pages whose answers were not taken.</summary>
[JsonConverter(typeof(UnfinishedFormConverter))]
public sealed record UnfinishedForm(Answers Answers)
{
    public static readonly UnfinishedForm Empty = new(Answers.None);

    /// <summary>Characters on all half-filled pages together. The longest page at its limits is a third of it.</summary>
    public const int Longest = 100_000;

    /// <summary>By the slug of the page.</summary>
    public ImmutableSortedDictionary<string, HalfFilledPage> Pages { get; init; } =
        ImmutableSortedDictionary.Create<string, HalfFilledPage>(StringComparer.Ordinal);

    public HalfFilledPage? On(Step step) => Pages.GetValueOrDefault(step.Slug);

    /// <returns>Null when that is more than <see cref="Longest"/>.</returns>
    public UnfinishedForm? WithPage(Step step, FieldValues typed, bool posted)
    {
        var pages = Pages.SetItem(step.Slug, new(TypedOn(step, typed), posted));
        return pages.Values.Sum(Length) <= Longest ? this with { Pages = pages } : null;
    }

    /// <summary>The page was taken.</summary>
    public UnfinishedForm Answered(Step step, Answers answers) => new(answers) { Pages = Pages.Remove(step.Slug) };

    /// <summary>What was typed into the fields of this page's questions, and is not blank.</summary>
    public static IReadOnlyDictionary<string, string[]> TypedOn(Step step, FieldValues typed) => typed.ToDictionary().Keys
        .Where(name => step.AllQuestions.Any(question => IsOf(question, name)))
        .Select(name => (Name: name, Values: typed.All(name)))
        .Where(field => field.Values.Count > 0)
        .ToDictionary(field => field.Name, field => field.Values.ToArray());

    private static bool IsOf(Question question, string field) =>
        field == question.Id || field.StartsWith(question.Id + "-", StringComparison.Ordinal);

    private static int Length(HalfFilledPage page) =>
        page.Fields.Sum(field => field.Key.Length + field.Value.Sum(value => value.Length));
}

/// <summary>The answers by question, as <see cref="Answers"/> writes them, and the pages under a name that no question can have.</summary>
internal sealed class UnfinishedFormConverter : JsonConverter<UnfinishedForm>
{
    private const string Pages = "$pages";

    public override UnfinishedForm Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException();
        var answers = new Dictionary<string, Answer>();
        var pages = UnfinishedForm.Empty.Pages;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == Pages)
                pages = pages.SetItems(JsonSerializer.Deserialize<Dictionary<string, HalfFilledPage>>(ref reader, options) ?? []);
            else
                answers[name] = JsonSerializer.Deserialize<Answer>(ref reader, options) ?? throw new JsonException();
        }
        return new UnfinishedForm(Answers.None.WithAll(answers)) { Pages = pages };
    }

    public override void Write(Utf8JsonWriter writer, UnfinishedForm value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (question, answer) in value.Answers.All)
        {
            writer.WritePropertyName(question);
            JsonSerializer.Serialize(writer, answer, options);
        }
        if (!value.Pages.IsEmpty)
        {
            writer.WritePropertyName(Pages);
            JsonSerializer.Serialize<IReadOnlyDictionary<string, HalfFilledPage>>(writer, value.Pages, options);
        }
        writer.WriteEndObject();
    }
}
