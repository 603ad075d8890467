using System.Net;
using System.Text.RegularExpressions;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Published;

/// <summary>What <c>dotnet publish</c> makes is a site that runs by itself.</summary>
public sealed partial class PublishedSiteTests(PublishedSiteTests.Started started) : IClassFixture<PublishedSiteTests.Started>
{
    private readonly PublishedSite _site = started.Site;

    [Fact]
    public async Task Serve_PublishedFolder_HasPagesStylesFormsAndHealth()
    {
        using var client = _site.CreateClient();

        using var home = await client.GetAsync(Path("/"));
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
        home.Headers.Server.ShouldBeEmpty();
        var stylesheet = Stylesheet().Match(await home.Content.ReadAsStringAsync()).Groups[1].Value;
        stylesheet.ShouldMatch("""^/assets/site\.\w{10}\.css$""");

        await ShouldBeCompressedForeverAsync(client, stylesheet, "br");
        await ShouldBeCompressedForeverAsync(client, stylesheet, "gzip");

        var drafts = await _site.Reports.OpenDraftsAsync();
        using var start = await client.GetAsync(Path("/report/asb"));
        var token = Token().Match(await start.Content.ReadAsStringAsync()).Groups[1].Value;
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var step = await client.PostAsync(Path("/report/asb"), fields);
        step.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/report/asb/danger");
        step.StatusCode.ShouldBe(HttpStatusCode.OK);
        step.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await step.Content.ReadAsStringAsync()).ShouldContain("Is anyone in danger, or is it happening now?");
        (await _site.Reports.OpenDraftsAsync()).ShouldBe(drafts + 1);

        (await client.GetStringAsync(Path("/health/ready"))).ShouldStartWith("Healthy\n");
    }

    [Fact]
    public async Task Publish_Folder_HoldsContentAndWebConfig()
    {
        var folder = await PublishedFolder.PathAsync();

        Directory.EnumerateFiles(System.IO.Path.Combine(folder, "umbraco-content"), "*", SearchOption.AllDirectories).Count()
            .ShouldBe(Directory.EnumerateFiles(RepositoryRoot.Combine("umbraco-content"), "*", SearchOption.AllDirectories).Count());
        (await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "web.config")))
            .ShouldBe(await File.ReadAllTextAsync(RepositoryRoot.Combine("web.config")));
    }

    [Fact]
    public async Task Restart_AfterKill_KeepsWhatWasStored()
    {
        using var client = _site.CreateClient();
        var token = Token().Match(await client.GetStringAsync(Path("/report/asb"))).Groups[1].Value;
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var step = await client.PostAsync(Path("/report/asb"), fields);

        await _site.KillAsync();
        await _site.StartAsync();

        (await client.GetStringAsync(Path("/report/asb"))).ShouldContain("There is an unfinished report on this device.");
    }

    public sealed class Started : IAsyncLifetime
    {
        private SmtpServer _mail = null!;

        public PublishedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _mail = await SmtpServer.StartAsync();
            Site = await PublishedSite.StartAsync(_mail);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await _mail.DisposeAsync();
        }
    }

    private static async Task ShouldBeCompressedForeverAsync(HttpClient client, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path(address));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.CacheControl.MaxAge!.Value.ShouldBeGreaterThan(TimeSpan.FromDays(300));
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Stylesheet();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
