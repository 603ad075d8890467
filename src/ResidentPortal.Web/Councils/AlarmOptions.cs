using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Alarms;

namespace ResidentPortal.Web.Councils;

/// <summary>
/// Section "AlarmWords" of the settings, which the council's folder has in <c>alarm-words.json</c>: the words by language, such as "en".
/// </summary>
public sealed partial class AlarmOptions : IValidatableObject
{
    public const string Section = "AlarmWords";
    public const string File = "alarm-words.json";

    /// <summary>Of weapons, threats and violence: whoever writes one reads whom to call at once.</summary>
    public Dictionary<string, List<string>> Danger { get; set; } = [];

    /// <summary>Of suicide and harming oneself: whoever writes one reads of somebody who listens, too.</summary>
    public Dictionary<string, List<string>> Suicide { get; set; } = [];

    internal AlarmWords Words() => new(Danger.Values.SelectMany(words => words), Suicide.Values.SelectMany(words => words));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. Mistakes(nameof(Danger), Danger, "knife"), .. Mistakes(nameof(Suicide), Suicide, "suicid*")];

    private static IEnumerable<ValidationResult> Mistakes(string list, Dictionary<string, List<string>> languages, string example)
    {
        if (languages.Count == 0)
            yield return new($"{File} names no words here. Give a list for each language, such as \"en\": [\"{example}\"].", [list]);
        foreach (var (language, words) in languages)
        {
            if (!Language().IsMatch(language))
                yield return new($"“{language}” in {File} is not the code of a language. Write one like en or pl.", [$"{list}:{language}"]);
            foreach (var (at, word) in words.Index())
            {
                if (Mistake(word) is { } mistake)
                    yield return new($"“{word}” in {File} {mistake}", [$"{list}:{language}:{at}"]);
            }
        }
    }

    private static string? Mistake(string word) => word switch
    {
        _ when !word.Any(char.IsLetter) => "has no letter. Write a word, or take it out.",
        _ when Inside().IsMatch(word) => "has a star that is not the end of a word. Put it after the letters that all forms begin with.",
        _ when Short().IsMatch(word) => "begins too many words. Write at least 3 letters before the star.",
        _ => null,
    };

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\*\S|(?<=^|\s)\*")]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?<=^|\s)\S{0,2}\*")]
    private static partial Regex Short();
}
