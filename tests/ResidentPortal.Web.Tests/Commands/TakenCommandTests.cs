using System.Text.RegularExpressions;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>What operators do about reports and mailboxes that nobody answers for.</summary>
[Collection(CountedSite.Name)]
public sealed partial class TakenCommandTests(SiteUnderTest site) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.ForgetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task MailTest_Answered_FollowsItToTheAnswer()
    {
        var following = Task.Run(() => RunAsync("mail", "test", "noise"));
        string? path = null;
        while (path is null)
        {
            await Task.Delay(100);
            path = (await site.MailAsync()).Where(mail => mail.Subject == "Test: no report")
                .Select(mail => Link().Match(mail.Text).Groups[1].Value).FirstOrDefault();
        }
        var staff = site.Resident();
        (await staff.GetAsync(path)).Page().QuerySelector("main h1")!.TextContent.ShouldBe("Did you get the test email?");
        await staff.PostAsync(path);

        var (code, text) = await following;
        code.ShouldBe(0);
        text.ShouldStartWith("The test waits to be sent.");
        text.ShouldContain("Somebody said on ");
        (await RunAsync("mail", "queues")).Text.ShouldMatch(@"(^|\n)noise +last proved on ");
    }

    [Fact]
    public async Task MailTest_BodyOutside_HasNoLinkAndIsRecordedByPhone()
    {
        var following = Task.Run(() => RunAsync("mail", "test", "mencap"));
        while ((await site.CountAsync("QueueTests", "QueueId = 'mencap'")) == 0)
            await Task.Delay(50);
        (await site.MailAsync()).ShouldHaveSingleItem().Text.ShouldNotContain("/taken/");

        (await following).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Text.ShouldContain("'mail proved mencap'"));
        (await RunAsync("mail", "queues")).Text.ShouldMatch(@"\nmencap +never proved; a test of ");
        (await RunAsync("mail", "proved", "mencap")).ShouldBe((0, "It is recorded that mail to “mencap” reaches a person."));
        (await RunAsync("mail", "queues")).Text.ShouldMatch(@"\nmencap +last proved on .*; does not ask to be acknowledged");
    }

    [Theory]
    [InlineData("test")]
    [InlineData("proved")]
    public async Task Mail_QueueThatIsNotThere_NamesThoseThatAre(string what)
    {
        var (code, text) = await RunAsync("mail", what, "no-such");
        code.ShouldBe(2);
        text.ShouldStartWith("There is no queue “no-such”. Use one of: barnet-homes, case-review, ");
    }

    [Fact]
    public async Task ReportsTaken_NobodyWasAskedOrNoReference_SaysSo()
    {
        (await RunAsync("reports", "not-taken")).Code.ShouldBe(0);
        (await RunAsync("reports", "taken", "A-1234")).Code.ShouldBe(2);
        (await RunAsync("reports", "taken", "A-7K3M-92QF")).Code.ShouldBeOneOf(1, 2);
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var code = await CommandLine.Find(arguments)!.RunAsync(site.Services, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim());
    }

    [GeneratedRegex(@"http://localhost:5080(/taken/[A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
