using System.IO.Compression;
using System.Net;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Media;

public class MediaEndpointsTests(ContentSite site)
{
    private const string Lamp = "/media/campaigns/lamp.svg";

    private static byte[] File { get; } =
        System.IO.File.ReadAllBytes(RepositoryRoot.Combine("umbraco-content", "media", "campaigns", "lamp.svg"));

    [Fact]
    public async Task Get_PictureOfAPage_IsKeptForEverAndCanDoNothing()
    {
        var page = await site.OpenAsync("/campaigns/womens-night-safety");
        var picture = page.QuerySelectorAll("main img").ShouldHaveSingleItem();
        (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")).ShouldBe(("", "640", "320"));

        using var response = await SendAsync(HttpMethod.Get, picture.GetAttribute("src")!);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("sandbox; default-src 'none';");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(File);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", "")]
    public async Task Get_Drawing_IsCompressedAsTheBrowserCan(string accepted, string encoding)
    {
        using var response = await SendAsync(HttpMethod.Get, Lamp, ("Accept-Encoding", accepted));
        string.Concat(response.Content.Headers.ContentEncoding).ShouldBe(encoding);
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        await using var sent = await response.Content.ReadAsStreamAsync();
        await using Stream read = encoding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var bytes = new MemoryStream();
        await read.CopyToAsync(bytes);
        bytes.ToArray().ShouldBe(File);
    }

    [Theory]
    [InlineData(Lamp)]
    [InlineData(Lamp + "?v=00000000")]
    public async Task Get_AddressThatDoesNotNameTheBytes_IsAskedForAgain(string address)
    {
        using var first = await SendAsync(HttpMethod.Get, address);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var again = await SendAsync(HttpMethod.Get, address, ("If-None-Match", first.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_OfAPicture_SaysHowLongItIsAndSendsNothing()
    {
        using var response = await SendAsync(HttpMethod.Head, Lamp);
        response.Content.Headers.ContentLength.ShouldBe(File.Length);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/campaigns")]
    [InlineData("/media/campaigns/none.svg")]
    [InlineData("/media/campaigns/LAMP.svg")]
    [InlineData("/media/campaigns/lamp.svg/")]
    [InlineData("/media/..%2fContent/home.config")]
    [InlineData("/media/%2e%2e/README.md")]
    [InlineData("/media/campaigns//lamp.svg")]
    [InlineData("/media/campaigns-lamp.config")]
    public async Task Get_WhatNoMediaItemNames_IsNotFound(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", path);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client().SendAsync(request);
    }
}
