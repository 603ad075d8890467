using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>Seals routing, which names addresses, and the reasons that people type.</summary>
internal sealed class RoutingSeal(SealedJson seal)
{
    private readonly SealedJson.Column<string> _content = seal.For<string>("routing");
    private readonly SealedJson.Column<string> _reason = seal.For<string>("routing reason");

    public byte[] Seal(RoutingOptions options) => _content.Seal(RoutingJson.Write(options));

    /// <returns>Null when the key that sealed it is gone.</returns>
    public RoutingOptions? TryOpen(byte[] content) => _content.TryOpen(content) is { } json ? RoutingJson.Read(json) : null;

    public byte[]? SealReason(string reason) => reason.Length == 0 ? null : _reason.Seal(reason);

    /// <returns>Empty where none was given, or the key that sealed it is gone.</returns>
    public string OpenReason(byte[]? reason) => reason is null ? "" : _reason.TryOpen(reason) ?? "";
}
