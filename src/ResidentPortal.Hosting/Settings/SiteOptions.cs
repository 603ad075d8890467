using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ResidentPortal.Hosting.Settings;

/// <summary>
/// Who runs the site and how to reach them: section "Site" of the settings. Name, numbers and addresses are the council's.
/// </summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    private const string PhoneWanted = "Give a phone number that residents can call, such as 020 7946 0018.";
    private const string EmailWanted = "Give an email address, such as name@your-council.gov.uk.";
    private const string AddressWanted = "Give a whole address, such as https://www.your-council.gov.uk.";

    /// <summary>Stands in the header and behind every page's title.</summary>
    [Required(ErrorMessage = "Give the name to show in the header of every page.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = PhoneWanted), Phone(ErrorMessage = PhoneWanted)]
    public string Phone { get; set; } = "";

    /// <summary>The telephone number as a link.</summary>
    public string PhoneHref => "tel:" + Phone.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The number for text that cannot hold a link, with the one for people who use text relay.</summary>
    public string PhoneInWords => $"{Phone} (Relay UK: {TextRelay.Number(Phone)})";

    /// <summary>Somebody reads it: it stands beside the phone number for people who cannot call.</summary>
    [Required(ErrorMessage = EmailWanted), EmailAddress(ErrorMessage = EmailWanted)]
    public string Email { get; set; } = "";

    /// <summary>Where the site is reached from outside: links in emails begin with it.</summary>
    [Required(ErrorMessage = AddressWanted), Url(ErrorMessage = AddressWanted)]
    public string BaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Further names by which requests may ask for the site, such as one that a proxy writes; without a port.</summary>
    public List<string> OtherHosts { get; set; } = [];

    /// <summary>The address of a page as somebody outside needs it.</summary>
    /// <param name="path">From "/".</param>
    public string AddressOf(string path) => BaseUrl.TrimEnd('/') + path;

    /// <summary>Where "Exit this page" leads: a page that nobody would wonder about.</summary>
    [Required(ErrorMessage = AddressWanted), Url(ErrorMessage = AddressWanted)]
    public string ExitUrl { get; set; } = "";

    /// <summary>Says on every page that this is not the council's live service.</summary>
    public bool DemonstrationNotice { get; set; } = true;

    /// <summary>Addresses or networks of proxies whose forwarded headers are believed; none named are those of this machine.</summary>
    public List<string> TrustedProxies { get; set; } = [];

    public IEnumerable<IPNetwork> TrustedNetworks => TrustedProxies.Count > 0
        ? TrustedProxies.Select(Network).OfType<IPNetwork>()
        : [Only(IPAddress.Loopback), Only(IPAddress.IPv6Loopback)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. from proxy in TrustedProxies.Index()
           where Network(proxy.Item) is null
           select new ValidationResult(
               $"“{proxy.Item}” is neither an address nor a network. Write it like 10.0.0.4 or 10.0.0.0/24.",
               [$"{nameof(TrustedProxies)}:{proxy.Index}"]),
        .. from host in OtherHosts.Index()
           where Uri.CheckHostName(host.Item) is UriHostNameType.Unknown
           select new ValidationResult(
               $"“{host.Item}” is not the name of a host. Write it like safety.your-council.gov.uk, without https:// and without a port.",
               [$"{nameof(OtherHosts)}:{host.Index}"]),
    ];

    private static IPNetwork? Network(string entry) =>
        IPAddress.TryParse(entry, out var address) ? Only(address)
        : IPNetwork.TryParse(entry, out var network) ? network
        : null;

    private static IPNetwork Only(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
