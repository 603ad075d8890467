namespace ResidentPortal.Reports.Mail;

/// <summary>Addresses reserved for examples and tests (RFC 2606, RFC 6761): mail to them is lost.</summary>
public static class ExampleAddress
{
    private static readonly string[] Domains = ["example.org", "example.com", "example.net", "example", "test", "invalid"];

    public static bool Is(string address)
    {
        var host = address[(address.LastIndexOf('@') + 1)..].TrimEnd('.');
        return Domains.Any(domain =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
    }
}
