using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Held;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting.Suspicion;

/// <summary>What looks automated is held for a person to see; whoever sent it gets a reference all the same.</summary>
public class HeldTests(HeldTests.Strict strict) : IClassFixture<HeldTests.Strict>
{
    private const string Marked = "Many from one network today";

    private static int sent;

    [Theory]
    [InlineData("a hidden field filled in", "https://spam.example", "hidden-field")]
    [InlineData("nothing unusual", "", "")]
    public async Task Submit_HiddenField_IsKeptAside(string what, string typed, string reason)
    {
        using var site = SiteUnderTest.InDevelopment();
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);
        await resident.PostAsync(resident.CheckAnswers, ("website", typed));
        var reference = (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull(what);
        (await site.HeldReasonAsync(reference)).ShouldBe(reason, what);
    }

    [Theory]
    [InlineData(9, "too-quick")]
    [InlineData(10, "")]
    [InlineData(600, "")]
    public async Task Submit_SoonAfterTheStart_IsKeptAside(int seconds, string reason)
    {
        using var site = SiteUnderTest.InDevelopment(("Abuse:MinimumSeconds", "10"));
        site.Clock = new TestClock();
        var resident = site.Resident("hate-crime");
        await resident.GoToAsync("check-answers", AnswerScript.Least);
        site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var reference = (await resident.SubmitAsync()).Reference!;
        (await site.HeldReasonAsync(reference)).ShouldBe(reason);
    }

    [Fact]
    public async Task Submit_SameAnswersAgain_IsSentAndMarked()
    {
        using var site = SiteUnderTest.InDevelopment();
        var first = await site.Resident().ReportAsync(AnswerScript.Least);
        var second = await site.Resident().ReportAsync(AnswerScript.Least);
        second.ShouldNotBe(first);
        (await site.HeldReasonAsync(first)).ShouldBe("");
        (await site.HeldReasonAsync(second)).ShouldBe("");
        var marked = (await site.MailAsync()).Where(message =>
            message.Text.Contains($"May be the same as {first}", StringComparison.Ordinal)).ToList();
        marked.ShouldNotBeEmpty();
        marked.ShouldAllBe(message => message.Subject.Contains(second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one address", "203.0.113.7", "203.0.113.7", true)]
    [InlineData("one network of 256", "203.1.113.7", "203.1.113.200", true)]
    [InlineData("the network beside it", "203.2.113.7", "203.2.114.7", false)]
    [InlineData("one household of IPv6", "2001:db8:0:1100::1", "2001:db8:0:11ff:9::2", true)]
    [InlineData("the household beside it", "2001:db8:0:2100::1", "2001:db8:0:2200::1", false)]
    [InlineData("IPv4 written as IPv6", "203.3.113.7", "::ffff:203.3.113.9", true)]
    public async Task Submit_TooManyFromOneNetwork_IsSentAndMarked(string what, string first, string second, bool marked)
    {
        // Each case has networks of its own.
        var site = strict.Site;
        (await ReasonAsync(site, first)).ShouldBe("", what);
        (await ReasonAsync(site, first)).ShouldBe("", what);
        (await ReasonAsync(site, second)).ShouldBe(marked ? Marked : "", what);
    }

    [Theory]
    [InlineData("a proxy that is configured", "10.1.2.3", true)]
    [InlineData("one of a configured network", "10.9.0.77", true)]
    [InlineData("anybody else", "203.0.113.99", false)]
    public async Task Submit_ForwardedAddress_IsBelievedFromConfiguredProxiesOnly(string what, string connection, bool believed)
    {
        using var site = SiteUnderTest.InDevelopment(
            ("Abuse:SubmissionBurst", "2"), ("Abuse:SubmissionsPerHour", "1"), ("Site:TrustedProxies:0", "10.1.2.3"),
            ("Site:TrustedProxies:1", "10.9.0.0/24"));
        // A new address each time: from a proxy three residents, from anybody else one who makes addresses up.
        (await ReasonAsync(site, connection, "198.51.1.1")).ShouldBe("", what);
        (await ReasonAsync(site, connection, "198.51.2.1")).ShouldBe("", what);
        (await ReasonAsync(site, connection, "198.51.3.1")).ShouldBe(believed ? "" : Marked, what);
        // Of a chain only what the proxy itself wrote, the last entry, counts.
        (await ReasonAsync(site, connection, "7.7.7.7, 198.51.3.2")).ShouldBe(believed ? "" : Marked, what);
        (await ReasonAsync(site, connection, "8.8.8.8, 198.51.3.3")).ShouldBe(Marked, what);
    }

    [Fact]
    public async Task Held_Reports_TellOperationsACountAndTheTeamsNothing()
    {
        using var site = SiteUnderTest.InDevelopment(("Abuse:MinimumSeconds", "600"));
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Widest.With("what-happened", ("what-happened", "UNIQUE-WORDS")));
        var shown = await resident.SubmitAsync();
        shown.Page().QuerySelector("main")!.TextContent.ShouldContain("A person checks this first, by ");
        await site.Resident("hate-crime").ReportAsync(AnswerScript.Least);

        var mail = await site.MailAsync();
        mail.ShouldAllBe(message => message.To.Contains("operations@example.org", StringComparison.Ordinal));
        mail.ShouldAllBe(message => !message.Text.Contains("UNIQUE-WORDS", StringComparison.Ordinal)
            && !message.Text.Contains("sam.field", StringComparison.Ordinal));
        mail.ShouldContain(message => message.Subject.Contains("held", StringComparison.Ordinal));

        var held = site.Services.GetRequiredService<HeldReports>();
        (await held.ListAsync()).Reports.Count.ShouldBe(2);
        (await held.ReleaseAsync(ReportReference.Parse(shown.Reference!), "sam")).ShouldBeTrue();
        var released = await site.MailAsync();
        released.ShouldContain(message => message.Text.Contains("UNIQUE-WORDS", StringComparison.Ordinal));
        released.ShouldContain(message => message.To.Contains("sam.field@example.com", StringComparison.Ordinal), "The receipt goes now.");
    }

    private static async Task<string> ReasonAsync(SiteUnderTest site, string connection, string? forwardedFor = null)
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        resident.Headers[SiteUnderTest.RemoteAddressHeader] = connection;
        if (forwardedFor is not null)
            resident.Headers["X-Forwarded-For"] = forwardedFor;
        var words = Interlocked.Increment(ref sent).ToString(CultureInfo.InvariantCulture);
        var reference = await resident.ReportAsync(AnswerScript.Least.With("what-happened", ("what-happened", words)));
        var held = await site.HeldReasonAsync(reference);
        var teams = (await site.MailAsync()).Where(message => message.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
        teams.Count.ShouldBeGreaterThan(0, held);
        return teams.TrueForAll(message => message.Text.Contains(Marked, StringComparison.Ordinal)) ? Marked : held;
    }

    /// <summary>A site that takes two reports at once from a network.</summary>
    public sealed class Strict : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment(("Abuse:SubmissionBurst", "2"), ("Abuse:SubmissionsPerHour", "1"));

        public void Dispose() => Site.Dispose();
    }
}
