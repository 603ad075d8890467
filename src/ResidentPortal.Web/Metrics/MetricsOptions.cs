using System.ComponentModel.DataAnnotations;
using System.Net;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Metrics;

/// <summary>Section "Metrics" of the settings. Without any of it nothing is measured.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    public OtlpOptions Otlp { get; set; } = new();

    public PrometheusOptions Prometheus { get; set; } = new();

    public bool IsOn => Otlp.IsOn || Prometheus.Enabled;
}

/// <summary>Figures are sent to a collector.</summary>
public sealed class OtlpOptions : IValidatableObject
{
    /// <summary>As in <c>http://localhost:4317</c>; none sends nothing.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>In place of gRPC.</summary>
    public bool Http { get; set; }

    public bool IsOn => Endpoint.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new("Give the whole address of the collector, such as http://localhost:4317.", [nameof(Endpoint)]);
    }
}

/// <summary>Figures are read at <c>/metrics</c>.</summary>
public sealed class PrometheusOptions : IValidatableObject
{
    private const int Shortest = 20;

    public bool Enabled { get; set; }

    /// <summary>Whoever reads them sends it as a bearer token.</summary>
    [Secret]
    public string Token { get; set; } = "";

    /// <summary>Without a token, who may read them; this machine alone when empty.</summary>
    public List<string> Networks { get; set; } = [];

    internal IEnumerable<IPNetwork> Allowed => Networks.Count > 0
        ? Networks.Select(Network).OfType<IPNetwork>()
        : [new(IPAddress.Loopback, 8), new(IPAddress.IPv6Loopback, 128)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token.Length is > 0 and < Shortest)
            yield return new($"Give a token of at least {Shortest} letters and digits.", [nameof(Token)]);
        foreach (var (index, network) in Networks.Index())
        {
            if (Network(network) is null)
                yield return new($"“{network}” is not a network. Write it like 10.0.0.0/24.", [$"{nameof(Networks)}:{index}"]);
        }
    }

    private static IPNetwork? Network(string written) => IPNetwork.TryParse(written, out var network) ? network : null;
}
