using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Web.Site.Cache;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Cache;

public sealed class CompressionTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip;q=1, BR;q=0.1", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("deflate, zstd, x-odd", "")]
    [InlineData("gzip;q=0, *", "")]
    [InlineData("!!;;q=,", "")]
    public async Task Get_ContentPage_IsCompressedAsTheBrowserAllows(string accepted, string expected)
    {
        var plain = await ReadAsync("/help/noise", "");
        var before = Cache.Sent;
        var reply = await ReadAsync("/help/noise", accepted);

        reply.Encoding.ShouldBe(expected);
        reply.Text.ShouldBe(plain.Text);
        reply.Answer.Headers.Vary.ShouldHaveSingleItem().ShouldBe("Accept-Encoding");
        (reply.Answer.Headers.ETag!.Tag == plain.Answer.Headers.ETag!.Tag)
            .ShouldBe(expected.Length == 0, "a strong tag is for these bytes");
        Cache.Sent.ShouldBeGreaterThan(before, "an odd header makes no copy of its own in the cache");

        using var again = Request("/help/noise", accepted);
        again.Headers.IfNoneMatch.Add(reply.Answer.Headers.ETag!);
        (await site.Client().SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using var head = Request("/help/noise", accepted);
        head.Method = HttpMethod.Head;
        var headers = await site.Client().SendAsync(head);
        headers.StatusCode.ShouldBe(HttpStatusCode.OK);
        headers.Headers.ETag.ShouldBe(reply.Answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/report/asb")]
    [InlineData("/report")]
    [InlineData("/asb-case-review/check")]
    [InlineData("/asb-case-review/apply")]
    [InlineData("/dev/mailbox")]
    public async Task Get_PageWithATokenOrAnAnswer_IsNeverCompressed(string path) =>
        (await ReadAsync(path, "br, gzip")).Encoding.ShouldBe("");

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/sitemap.xml")]
    [InlineData("/campaigns/feed.xml")]
    [InlineData("/statistics/crime.csv")]
    public async Task Get_WhatIsTheSameForEverybody_IsCompressed(string path) =>
        (await ReadAsync(path, "br, gzip")).Encoding.ShouldBe("br");

    [Theory]
    [InlineData("/search?q=noise", "/search?q=drugs")]
    [InlineData("/help/anti-social-behaviour/find-the-right-service?home=public",
        "/help/anti-social-behaviour/find-the-right-service?home=council")]
    public async Task Get_AnswerToAQuestion_IsCompressedAndNeverKept(string one, string other)
    {
        var sent = Cache.Sent;
        var reply = await ReadAsync(one, "br, gzip");

        reply.Encoding.ShouldBe("br");
        reply.Text.ShouldBe((await ReadAsync(one, "")).Text);
        reply.Text.ShouldNotBe((await ReadAsync(other, "br")).Text);
        reply.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Cache.Sent.ShouldBe(sent);
    }

    private PageCache Cache => site.Services.GetRequiredService<PageCache>();

    private async Task<(HttpResponseMessage Answer, string Encoding, string Text)> ReadAsync(string path, string accepted)
    {
        // Twice, so that what is looked at comes from the cache.
        using var first = Request(path, accepted);
        await site.Client().SendAsync(first);
        using var request = Request(path, accepted);
        var answer = await site.Client().SendAsync(request);
        var encoding = string.Join(',', answer.Content.Headers.ContentEncoding);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return (answer, encoding, await reader.ReadToEndAsync());
    }

    private static HttpRequestMessage Request(string path, string accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return request;
    }
}
