using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Forms;

/// <summary>Email addresses as people have them, in any script (RFC 6531).</summary>
public static partial class EmailAddress
{
    public const string Wrong = "Enter an email address in the correct format, like name@example.com";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>The address without blanks around it and without the “mailto:” of a link, or null where it cannot be one.</summary>
    public static string? Read(string text)
    {
        var address = Opening().Replace(text.Trim(), "");
        return address.Split('@') is [var name, var domain]
            && IsName(name)
            && Encoding.UTF8.GetByteCount(name) <= 64
            && DomainInAscii(domain) is { } host
            && Encoding.UTF8.GetByteCount(name) + 1 + host.Length <= 254
                ? address
                : null;
    }

    /// <summary>The address as any mail system takes it: its domain in ASCII (RFC 5891). The name before the @ has no such form.</summary>
    public static string ForSending(string address) =>
        address.LastIndexOf('@') is > 0 and var at && DomainInAscii(address[(at + 1)..]) is { } host ? $"{address[..at]}@{host}" : address;

    /// <summary>
    /// Whether every mail system can send to it. Where the name before the @ has other letters than English, only those can that speak
    /// SMTPUTF8, and nobody knows it of the next one on the way.
    /// </summary>
    public static bool IsSureToBeTaken(string address) => Ascii.IsValid(address.Split('@')[0]);

    private static bool IsName(string name) => PlainName().IsMatch(name) || (AnyName().IsMatch(name) && !MixesScripts(name));

    private static string? DomainInAscii(string domain)
    {
        if (domain.Length > 253 || domain.Split('.').Any(MixesScripts))
            return null;
        try
        {
            var host = Ascii.IsValid(domain) ? domain : Domains.GetAscii(domain.ToLowerInvariant());
            return Host().IsMatch(host) ? host : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Nobody's name has both; an "а" of another script in an English word is put there to deceive (Unicode TR 36).
    private static bool MixesScripts(string text) => Latin().IsMatch(text) && Lookalike().IsMatch(text);

    [GeneratedRegex("^mailto:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?!\.)(?!.*\.\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)\z")]
    private static partial Regex PlainName();

    [GeneratedRegex(@"^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{Nd}.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)\z")]
    private static partial Regex AnyName();

    [GeneratedRegex(@"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|(?i:xn--)[A-Za-z0-9-]{0,58}[A-Za-z0-9])\z")]
    private static partial Regex Host();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\p{IsCyrillic}\p{IsGreek}]")]
    private static partial Regex Lookalike();
}
