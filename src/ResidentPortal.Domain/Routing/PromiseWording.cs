using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Routing;

/// <summary>
/// What the words of a promise must keep, whoever writes them: a resident reads one sentence or two, with the date in them.
/// </summary>
public static partial class PromiseWording
{
    /// <summary>In characters.</summary>
    public const int Longest = 300;

    /// <summary>Texts of the dictionary whose name begins so are promises.</summary>
    public const string Prefix = "Promise.";

    /// <summary>The name under which the dictionary keeps a queue's promise.</summary>
    public static string KeyOf(Queue queue) => Prefix + queue.Id;

    /// <summary>Whether it says that somebody will get in touch, which is not true for whoever may not be contacted.</summary>
    public static bool SpeaksOfContact(string wording) => Contact().IsMatch(wording);

    [GeneratedRegex(
        @"\b(contact|call|phone|ring|email|text|write to|tell|visit|update|speak to|talk to|answer)s? you\b|\btouch with you\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    /// <summary>The same, and whether everybody may read it who sends a report to this queue.</summary>
    public static PromiseFault? Check(Queue queue, string wording) => Check(wording)
        ?? (queue.Promise.WordingWithoutContact is null && SpeaksOfContact(wording) ? PromiseFault.NotForEverybody : null);

    /// <summary>The first thing that is wrong with the words; null when nothing is.</summary>
    public static PromiseFault? Check(string wording)
    {
        var rest = wording.Replace(ServicePromise.By, "", StringComparison.Ordinal);
        return wording switch
        {
            _ when string.IsNullOrWhiteSpace(wording) => PromiseFault.Empty,
            { Length: > Longest } => PromiseFault.TooLong,
            _ when wording.Any(char.IsControl) => PromiseFault.SeveralLines,
            _ when rest.Length == wording.Length => PromiseFault.NoDate,
            _ when wording.Length - rest.Length > ServicePromise.By.Length => PromiseFault.DateTwice,
            // The date comes with its own "by".
            _ when wording.Contains($"by {ServicePromise.By}", StringComparison.OrdinalIgnoreCase) => PromiseFault.DoubledBy,
            _ when rest.AsSpan().IndexOfAny('{', '}') >= 0 => PromiseFault.OtherBraces,
            _ when !rest.Any(char.IsLetter) => PromiseFault.Empty,
            _ when wording.TrimEnd()[^1] is not ('.' or '!') => PromiseFault.NoFullStop,
            _ => null,
        };
    }
}

public enum PromiseFault
{
    /// <summary>It says nothing, or nothing but the date.</summary>
    Empty,
    TooLong,
    SeveralLines,
    NoDate,
    DateTwice,
    DoubledBy,

    /// <summary>Braces around something else than "by": it would be shown as it is.</summary>
    OtherBraces,
    NoFullStop,

    /// <summary>It says that somebody will be in touch, and there are no other words for those who may not be contacted.</summary>
    NotForEverybody,
}
