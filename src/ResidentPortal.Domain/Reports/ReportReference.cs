using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// What a resident quotes to us: the form's letter and eight Crockford base32 characters, written <c>A-7K3M-92QF</c>.
/// It is random, so it says nothing about how many reports there are or when one was made.
/// </summary>
/// <remarks>
/// The last character is a check digit. Letter and characters are the coefficients of a polynomial over the field of
/// 32 elements that must vanish at a primitive element. Every place thus has its own weight, so one wrong character
/// and any two swapped characters are always noticed.
/// </remarks>
public readonly record struct ReportReference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    private readonly string? _value;

    private ReportReference(string value) => _value = value;

    /// <summary>The letter of the form the report was made with, <c>A</c> to <c>Z</c>.</summary>
    public char FormLetter => ToString()[0];

    /// <summary>A new random reference.</summary>
    /// <param name="formLetter"><c>A</c> to <c>Z</c>.</param>
    public static ReportReference New(char formLetter)
    {
        if (!char.IsAsciiLetterUpper(formLetter))
            throw new ArgumentOutOfRangeException(nameof(formLetter), "A form's letter is A to Z.");
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++)
            characters[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        characters[^1] = CheckDigit(formLetter, characters[..^1]);
        return new ReportReference(Format(formLetter, characters));
    }

    /// <summary>
    /// Reads a reference as people write it: lower case, with or without hyphens and spaces, O for 0, I or L for 1.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportReference reference)
    {
        reference = default;
        Span<char> typed = stackalloc char[Length + 1];
        var count = 0;
        foreach (var c in Typing.Code(text))
        {
            if (c is ' ' or '-')
                continue;
            if (count == typed.Length)
                return false;
            typed[count++] = char.ToUpperInvariant(c);
        }

        if (count != typed.Length || !char.IsAsciiLetterUpper(typed[0]))
            return false;

        var characters = typed[1..];
        foreach (ref var c in characters)
        {
            c = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (!Alphabet.Contains(c))
                return false;
        }

        if (characters[^1] != CheckDigit(typed[0], characters[..^1]))
            return false;
        reference = new ReportReference(Format(typed[0], characters));
        return true;
    }

    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static ReportReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException("This is not a report reference.");

    public override string ToString() => _value ?? throw new InvalidOperationException("An empty reference has no text.");

    private static string Format(char letter, ReadOnlySpan<char> characters) =>
        $"{letter}-{characters[..4]}-{characters[4..]}";

    private static char CheckDigit(char letter, ReadOnlySpan<char> characters)
    {
        var sum = letter - 'A';
        foreach (var c in characters)
            sum = TimesPrimitive(sum) ^ Alphabet.IndexOf(c, StringComparison.Ordinal);
        return Alphabet[TimesPrimitive(sum)];
    }

    /// <summary>Multiplies by x in GF(32) = GF(2)[x] / (x⁵ + x² + 1).</summary>
    private static int TimesPrimitive(int element) =>
        (element & 0b10000) == 0 ? element << 1 : (element << 1) ^ 0b100101;
}
