using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Testing;
using ResidentPortal.Web.Site.Cache;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Cache;

/// <summary>The cache before an endpoint that answers with how often it was asked.</summary>
public sealed class PageCacheTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _app;
    private int _asked;

    [Fact]
    public async Task Get_ByManyAtOnce_IsMadeOnce()
    {
        var waiting = Enumerable.Range(0, 20).Select(_ => GetAsync("/slow")).ToList();
        _open.SetResult();
        foreach (var answer in await Task.WhenAll(waiting))
            (await answer.Content.ReadAsStringAsync()).ShouldBe("1");
        _asked.ShouldBe(1);
    }

    [Fact]
    public async Task Get_InTheNextHour_IsMadeAnew()
    {
        var first = await GetAsync("/page");
        _clock.Advance(TimeSpan.FromMinutes(29));
        (await TextAsync("/page")).ShouldBe("1");
        _clock.Advance(TimeSpan.FromMinutes(1));
        var next = await GetAsync("/page");
        (await next.Content.ReadAsStringAsync()).ShouldBe("2");
        next.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Get_WhenAnotherRoutingIsInForce_IsMadeAnew()
    {
        var first = await GetAsync("/page");
        (await TextAsync("/page")).ShouldBe("1");
        _app!.Services.GetRequiredService<CurrentRouting>().Swap(ShippedCouncil.Routing);
        var next = await GetAsync("/page");
        (await next.Content.ReadAsStringAsync()).ShouldBe("2");
        next.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Theory]
    [InlineData("an error", "/error")]
    [InlineData("a way to another page", "/moved")]
    [InlineData("an answer with a cookie", "/cookie")]
    [InlineData("another spelling", "/PAGE")]
    [InlineData("another spelling", "/page/")]
    [InlineData("what is not marked", "/own")]
    public async Task Get_WhatIsNotForEverybody_IsNeverKept(string what, string path)
    {
        await GetAsync(path);
        await GetAsync(path);
        _asked.ShouldBe(2, what);
        Cache.Sent.ShouldBe(0, what);
    }

    [Fact]
    public async Task Get_AfterAFailure_IsMadeAnew()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => GetAsync("/fails-once"));
        (await TextAsync("/fails-once")).ShouldBe("2");
    }

    [Fact]
    public async Task Post_KeptPage_GoesToItsEndpoint()
    {
        await GetAsync("/page");
        using var answer = await _app!.GetTestClient().PostAsync(new Uri("/page", UriKind.Relative), null);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Head_Page_SaysWhatGetWouldBring()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/page");
        using var head = await _app!.GetTestClient().SendAsync(request);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        head.Content.Headers.ContentLength.ShouldBe(1);
        (await TextAsync("/page")).ShouldBe("1", "it was kept for GET");
    }

    [Theory]
    [InlineData("the same", "{0}", 304)]
    [InlineData("weakened by a proxy", "W/{0}", 304)]
    [InlineData("one of several", "\"a\", {0}", 304)]
    [InlineData("any", "*", 304)]
    [InlineData("another", "\"a\"", 200)]
    [InlineData("no tag at all", "oops", 200)]
    public async Task Get_KnownBytes_AreNotSentAgain(string described, string known, int status)
    {
        var tag = (await GetAsync("/page")).Headers.ETag!.Tag;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.TryAddWithoutValidation("If-None-Match", known.Replace("{0}", tag, StringComparison.Ordinal));
        using var answer = await _app!.GetTestClient().SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status, described);
        answer.Headers.ETag!.Tag.ShouldBe(tag);
        (await answer.Content.ReadAsStringAsync()).Length.ShouldBe(status == 304 ? 0 : 1);
    }

    [Fact]
    public async Task Get_SensitivePage_HasNoTag()
    {
        for (var time = 0; time < 2; time++)
        {
            var answer = await GetAsync("/sensitive");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.ETag.ShouldBeNull();
        }

        Cache.Sent.ShouldBe(1);
    }

    private PageCache Cache => _app!.Services.GetRequiredService<PageCache>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton<LiveSite>();
        builder.Services.AddSingleton(new CurrentRouting(ShippedCouncil.Routing));
        builder.Services.AddPageCache();
        _app = builder.Build();
        _app.UsePageCache();
        _app.UseRouting();
        _app.UsePageKeeping();
        Map("/page", _ => { });
        Map("/error", context => context.Response.StatusCode = StatusCodes.Status404NotFound);
        Map("/moved", context => context.Response.Redirect("/page", permanent: true));
        Map("/cookie", context => context.Response.Cookies.Append("a", "b"));
        Map("/sensitive", context => CachePolicy.Mark(context, isSensitive: true));
        Map("/fails-once", _ => FailOnce());
        _app.MapGet("/own", () => Interlocked.Increment(ref _asked));
        _app.MapGet("/slow", async context =>
        {
            await _open.Task;
            await context.Response.WriteAsync($"{Interlocked.Increment(ref _asked)}");
        }).CachedByEdition();
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private void Map(string path, Action<HttpContext> act) => _app!.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context =>
    {
        var asked = Interlocked.Increment(ref _asked);
        CachePolicy.Mark(context, isSensitive: false);
        act(context);
        return context.Response.WriteAsync($"{asked}");
    }).CachedByEdition();

    private void FailOnce()
    {
        if (_asked == 1)
            throw new InvalidOperationException("The first time.");
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _app!.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));

    private async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();
}
