using System.Net.Mail;

namespace ResidentPortal.Domain.Routing;

public static class MailboxAddress
{
    // Reserved for examples and tests: RFC 2606 and RFC 6761. Mail to them never arrives.
    private static readonly string[] ExampleDomains = ["example.org", "example.com", "example.net"];
    private static readonly string[] ExampleEndings = [".example", ".test", ".invalid", ".localhost"];

    /// <summary>A bare address on a host with a dot: no display name, no spaces, nothing that does not print.</summary>
    public static bool IsValid(string text) =>
        !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    public static bool IsExample(string text)
    {
        var host = text[(text.LastIndexOf('@') + 1)..];
        return ExampleDomains.Any(domain =>
                host.Equals(domain, StringComparison.OrdinalIgnoreCase)
                || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase))
            || ExampleEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
