using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.DataProtection;

/// <summary>
/// Looks for a person in what was written, however it was written: capitals, accents, blanks and hyphens make no difference. It rather
/// finds too much, since somebody looks at each report that it finds.
/// </summary>
public sealed partial class PersonSearch
{
    /// <summary>Fewer digits are no phone number that could be found.</summary>
    private const int FewestDigits = 7;

    /// <summary>Without the code of the country, or the 0 in its place.</summary>
    private const int DigitsThatCount = 9;

    private readonly string[] name;
    private readonly string email;
    private readonly string phone;
    private readonly string postcode;
    private readonly string[] address;

    public PersonSearch(PersonWords wanted)
    {
        name = Words(wanted.Name);
        email = wanted.Email.Trim();
        var digits = Digits(wanted.Phone);
        phone = digits.Length < FewestDigits ? "" : digits[^Math.Min(digits.Length, DigitsThatCount)..];
        var found = Postcode().Match(wanted.Address);
        postcode = Tight(found.Value);
        var rest = Words(found.Success ? wanted.Address.Remove(found.Index, found.Length) : wanted.Address);
        // Beside a postcode the number of the house is enough: a street is written in many ways.
        address = postcode.Length > 0 ? [.. rest.Where(word => char.IsAsciiDigit(word[0]))] : rest;
    }

    /// <returns>By what the texts of one report are about the person; empty where they are not.</returns>
    public IReadOnlyList<FoundBy> In(IReadOnlyCollection<string> texts) => [.. FoundIn(texts)];

    private IEnumerable<FoundBy> FoundIn(IReadOnlyCollection<string> texts)
    {
        if (name.Length > 0 && texts.Any(text => Has(text, name)))
            yield return FoundBy.Name;
        if (email.Length > 0 && texts.Any(text => text.Contains(email, StringComparison.OrdinalIgnoreCase)))
            yield return FoundBy.Email;
        if (phone.Length > 0 && texts.Any(text => Digits(text).Contains(phone, StringComparison.Ordinal)))
            yield return FoundBy.Phone;
        if (postcode.Length > 0
            ? texts.Any(text => Tight(text).Contains(postcode, StringComparison.Ordinal))
                && address.All(word => texts.Any(text => Has(text, [word])))
            : address.Length > 0 && texts.Any(text => Has(text, address)))
            yield return FoundBy.Address;
    }

    private static bool Has(string text, string[] words)
    {
        var there = Words(text);
        return Array.TrueForAll(words, there.Contains);
    }

    /// <summary>Words in small letters without accents; apostrophes and hyphens in them are left out.</summary>
    private static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '-' or '.') && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Digits that stand together, with what people put between those of a phone number left out.</summary>
    private static string Digits(string text) => string.Concat(NotDigits().Replace(text, "").Select(c => char.IsAsciiDigit(c) ? c : ' '));

    private static string Tight(string text) =>
        string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));

    [GeneratedRegex(@"(?<=[0-9+(])[\s\-().]+(?=[0-9(])", RegexOptions.CultureInvariant)]
    private static partial Regex NotDigits();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();
}
