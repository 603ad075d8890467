using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Metrics;

/// <summary>The figures that a monitor reads: off unless set, for those who may, with nothing of people or requests.</summary>
public class FiguresTests
{
    private const string Token = "a-token-of-more-than-twenty-signs";

    [Fact]
    public async Task Metrics_NotSet_AreNotMeasured()
    {
        using var site = new SiteUnderTest();
        site.Services.GetService<MeterProvider>().ShouldBeNull();
        (await ReadAsync(site, "127.0.0.1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Metrics_AfterReports_CountThemByFormAndQueueAndTellNothingElse()
    {
        using var site = SiteUnderTest.InDevelopment(("Metrics:Prometheus:Enabled", "true"));
        var reference = await site.Resident().ReportAsync(AnswerScript.Widest.With("problem", ("kind", "noise")));
        await site.Resident("hate-crime").GetAsync("/report/hate-crime");
        await site.MailAsync();

        var text = await UntilAsync(site, "residentportal_mail_waiting");

        text.ShouldMatch(@"residentportal_reports_accepted\S*\{[^}]*form=""asb""[^}]*\} [1-9]\d*\s");
        text.ShouldMatch(@"residentportal_reports_routed\S*\{[^}]*form=""asb"",queue=""noise""[^}]*\} [1-9]\d*\s");
        text.ShouldMatch(@"residentportal_mail_attempts\S*\{[^}]*kind=""Team"",outcome=""accepted""[^}]*\} [1-9]\d*\s");
        foreach (var gauge in (string[])["mail_oldest", "mail_failed", "reports_held", "reports_not_taken", "drafts", "startup"])
            text.ShouldContain("residentportal_" + gauge);
        foreach (var secret in (string[])[reference, "Sam", "High Road", "@", "http_server", "kestrel"])
            text.ShouldNotContain(secret, Case.Insensitive);
    }

    [Fact]
    public async Task Metrics_WithoutAToken_AreForTheNetworksNamedAlone()
    {
        using var site = SiteUnderTest.InDevelopment(
            ("Metrics:Prometheus:Enabled", "true"), ("Metrics:Prometheus:Networks:0", "10.1.0.0/16"));
        (await ReadAsync(site, "10.1.2.3")).Status.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(site, "::ffff:10.1.2.3")).Status.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(site, "10.2.2.3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, "127.0.0.1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, "10.1.2.3", ("X-Forwarded-For", "203.0.113.7"))).Status.ShouldBe(HttpStatusCode.NotFound, "By a proxy.");
    }

    [Fact]
    public async Task Metrics_WithAToken_AreForWhoeverKnowsIt()
    {
        using var site = SiteUnderTest.InDevelopment(("Metrics:Prometheus:Enabled", "true"), ("Metrics:Prometheus:Token", Token));
        (await ReadAsync(site, "127.0.0.1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, "203.0.113.7", ("Authorization", "Bearer wrong"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, "203.0.113.7", ("Authorization", Token))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, "203.0.113.7", ("Authorization", $"Bearer {Token}"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> UntilAsync(SiteUnderTest site, string gauge)
    {
        for (var round = 0; ; round++)
        {
            var text = (await ReadAsync(site, "127.0.0.1")).Text;
            if (text.Contains(gauge, StringComparison.Ordinal))
                return text;
            round.ShouldBeLessThan(20, text);
            await Task.Delay(400, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(
        SiteUnderTest site, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Add(SiteUnderTest.RemoteAddressHeader, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var reply = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
