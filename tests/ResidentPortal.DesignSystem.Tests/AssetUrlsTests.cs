using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Shouldly;
using Xunit;

namespace ResidentPortal.DesignSystem.Tests;

public sealed class AssetUrlsTests
{
    [Fact]
    public void For_AssetWithFingerprint_GivesTheFingerprintedAddress() =>
        new AssetUrls([Endpoints(("assets/site.css", null), ("assets/site.3fa9.css", "assets/site.css"))]).Stylesheet.ShouldBe(
            "/assets/site.3fa9.css");

    [Fact]
    public void For_AssetWithoutFingerprint_GivesThePlainAddress() =>
        new AssetUrls([Endpoints(("assets/site.css", null))]).Stylesheet.ShouldBe("/assets/site.css");

    private static DefaultEndpointDataSource Endpoints(params (string Route, string? Label)[] assets) =>
        new(assets.Select(asset => new Endpoint(null, new EndpointMetadataCollection(new StaticAssetDescriptor
        {
            Route = asset.Route,
            AssetPath = asset.Route,
            Selectors = [],
            ResponseHeaders = [],
            Properties = asset.Label is null ? [] : [new StaticAssetProperty("label", asset.Label)],
        }), null)));
}
