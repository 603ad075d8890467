using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Three words in capitals are a shout, and hard to read; one or two may be what something is called.</summary>
internal static partial class CapitalsRule
{
    private const int Few = 3;

    public static IEnumerable<Finding> Check(CheckedPage page) =>
        page.Fields.SelectMany(field => Shouted(Text(field)).Select(words => field.Warning(Message(words, field.Where), words)))
            .Concat(Shouted(page.Node.Name.Default)
                .Select(words => new Finding(FindingSeverity.Warning, Finding.NameField, null, Message(words, "the name"), words)));

    private static string Message(string words, string where) =>
        $"“{Wording.Start(words)}” in {where} is in capitals, which is hard to read. Write it in lower case.";

    private static string Text(CheckedField field) => field.Kind switch
    {
        PropertyKind.RichText => string.Join('\n', field.Written.Descendants<IText>().Select(part => part.Data)),
        PropertyKind.Text or PropertyKind.LongText => field.Stored,
        _ => "",
    };

    private static IEnumerable<string> Shouted(string text) =>
        InCapitals().Matches(text).Select(match => match.Value)
            .Where(words => words.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 1) >= Few)
            .Take(1);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}’'-]*(?:[ ,]+\p{Lu}[\p{Lu}’'-]*){2,}(?![\p{L}\p{N}])")]
    private static partial Regex InCapitals();
}
