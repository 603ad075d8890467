namespace ResidentPortal.Hosting.Settings;

/// <summary>Calling by text instead of by voice: Relay UK puts 18001 before a number as it is dialled in the United Kingdom.</summary>
public static class TextRelay
{
    private const string Prefix = "18001";

    /// <summary>"18001 020 7946 0018".</summary>
    public static string Number(string phone) => $"{Prefix} {(phone.StartsWith("+44", StringComparison.Ordinal)
        ? "0" + phone[3..].TrimStart() : phone)}";

    /// <summary>The same as a link.</summary>
    public static string Href(string phone) => "tel:" + Number(phone).Replace(" ", "", StringComparison.Ordinal);
}
