using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>
/// What the forms and their buttons say at present. Each text is changed on the page of texts (<see cref="DictionaryEndpoints"/>).
/// </summary>
public static class FormTextPages
{
    public const string Path = DictionaryEndpoints.Path + "/forms";

    public static string Of(Form form) => $"{Path}/{form.Id}";

    public static string Of(Form form, Question question) => $"{Of(form)}#{question.Id}";

    public static async Task<IResult> ListAsync(DictionaryEditing texts, ProgramTexts words, CancellationToken cancellation)
    {
        var now = await SaidAsync(texts, cancellation);
        return Results.Page<FormsPage, FormsModel>(new()
        {
            Forms = words.Forms,
            Buttons = FormButton.All.Select(button => (button.Where, Text: now.Of(button.Text))).ToList(),
        });
    }

    public static async Task<IResult> ShowAsync(DictionaryEditing texts, ProgramTexts words, string form, CancellationToken cancellation) =>
        words.Forms.FirstOrDefault(found => found.Id == form) is { } found
            ? Results.Page<FormPage, FormModel>(new() { Form = found, Said = await SaidAsync(texts, cancellation) })
            : Results.NotFound();

    private static async Task<TextsInUse> SaidAsync(DictionaryEditing texts, CancellationToken cancellation) =>
        new((await texts.ListAsync(cancellation)).Where(text => ProgramTexts.IsTheirs(text.Key))
            .DistinctBy(text => text.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(text => text.Key, text => text.Text.Trim(), StringComparer.OrdinalIgnoreCase));
}

/// <summary>The dictionary's words, by key.</summary>
public sealed class TextsInUse(IReadOnlyDictionary<string, string> dictionary)
{
    public TextInUse Of(FormText text) =>
        dictionary.GetValueOrDefault(text.Key) is { Length: > 0 } words && text.Check(words) is null
            ? new(text.Key, words, words != text.Own)
            : new(text.Key, text.Own, false);
}

/// <param name="Words">As they are now; empty where nothing is said.</param>
/// <param name="IsChanged">They are not the program's own.</param>
public sealed record TextInUse(string Key, string Words, bool IsChanged);
