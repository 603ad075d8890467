using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace ResidentPortal.DesignSystem;

/// <summary>
/// Addresses of built assets with their fingerprint, so that browsers may keep them for ever. The fingerprints are those
/// of the static asset endpoints; where there are none (a test host), the plain address serves as well.
/// </summary>
public sealed class AssetUrls(IEnumerable<EndpointDataSource> endpoints)
{
    // Endpoints are complete once the application has started, which is before the first page is rendered.
    private readonly Lazy<FrozenDictionary<string, string>> _fingerprinted = new(() => endpoints
        .SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Select(asset => (Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value, asset.Route))
        .Where(asset => asset.Label is not null)
        .DistinctBy(asset => asset.Label)
        .ToFrozenDictionary(asset => asset.Label!, asset => asset.Route));

    public string Stylesheet => For("assets/site.css");
    public string Script => For("assets/site.js");
    public string CountingScript => For("assets/counting.js");
    public string StudioStylesheet => For("assets/studio.css");
    public string StudioScript => For("assets/studio.js");

    /// <param name="path">Below the web root, without a leading slash.</param>
    public string For(string path) => "/" + _fingerprinted.Value.GetValueOrDefault(path, path);
}
