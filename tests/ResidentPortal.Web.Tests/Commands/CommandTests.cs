using ResidentPortal.Testing.Site;
using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>What staff do from the command line until there is a page for it.</summary>
public sealed class CommandTests(CommandTests.Suspicious suspicious) : IClassFixture<CommandTests.Suspicious>, IAsyncLifetime
{
    private readonly SiteUnderTest held = suspicious.Site;

    /// <summary>Every test begins with nothing reported.</summary>
    public async ValueTask InitializeAsync() => await held.ForgetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task ReportsHeld_TwoKeptAside_ListsThemWithoutAnythingPersonal()
    {
        (await RunAsync("reports", "held")).ShouldBe((0, "No report is held."));
        var asb = await held.Resident().ReportAsync(AnswerScript.Widest);
        var hate = await held.Resident("hate-crime").ReportAsync(AnswerScript.Widest);
        var (code, text) = await RunAsync("reports", "held");
        code.ShouldBe(0);
        var lines = text.Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith($"{asb}  asb  too-quick  ");
        lines[1].ShouldStartWith($"{hate}  hate-crime  too-quick  ");
        text.ShouldNotContain("Sam");
        text.ShouldNotContain("High Road");
    }

    private static string ByMe => $"Who = '{Environment.UserName}'";

    [Fact]
    public async Task ReportsRelease_AsPeopleTypeIt_SendsItOnce()
    {
        var reference = await held.Resident().ReportAsync(AnswerScript.Least);
        (await held.MailAsync()).ShouldNotContain(message => message.Text.Contains(reference, StringComparison.Ordinal));
        (await RunAsync("reports", "release", reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)))
            .ShouldBe((0, $"{reference} is on its way to its teams."));
        (await held.MailAsync()).ShouldContain(message => message.Text.Contains(reference, StringComparison.Ordinal));
        (await held.CountAsync("Audit", $"Reference = '{reference}' AND Action = 'Released' AND {ByMe}")).ShouldBe(1);
        (await RunAsync("reports", "release", reference)).ShouldBe((1, $"No report with the reference {reference} is held."));
        (await RunAsync("reports", "held")).ShouldBe((0, "No report is held."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A-1234")]
    [InlineData("'; DROP TABLE Reports; --")]
    public async Task ReportsRelease_NoReference_SaysWhatOneLooksLike(string typed)
    {
        var (code, text) = await RunAsync("reports", "release", typed);
        code.ShouldBe(2);
        text.ShouldContain("A-7K3M-92QF");
    }

    [Fact]
    public async Task ReportsExport_Stored_PrintsItAndRecordsTheReading()
    {
        var reference = await held.Resident().ReportAsync(AnswerScript.Widest.With("what-happened", ("what-happened", "Ünïque <words>")));
        var (code, text) = await RunAsync("reports", "export", reference);
        code.ShouldBe(0);
        using var json = System.Text.Json.JsonDocument.Parse(text);
        json.RootElement.ToString().ShouldContain("sam.field@example.com");
        json.RootElement.GetRawText().ShouldContain("what-happened");
        (await held.CountAsync("Audit", $"Reference = '{reference}'")).ShouldBe(2, "Its being held, and the reading.");
        (await held.CountAsync("Audit", $"Reference = '{reference}' AND Action = 'Exported' AND {ByMe}"))
            .ShouldBe(1, "Who read it stands beside it.");
        (await RunAsync("reports", "export", reference.Replace('A', 'H'))).Code.ShouldBeOneOf(1, 2);
    }

    [Fact]
    public async Task Outbox_MailServerDown_ListsAndRetriesWhatIsOverdue()
    {
        using var down = SiteUnderTest.InProduction();
        down.Clock = new TestClock();
        (await RunAsync(down, "outbox", "status")).ShouldBe((0, "0 waiting, 0 overdue or failed"));
        var reference = await down.Resident().ReportAsync(AnswerScript.Widest);
        down.Clock.Advance(TimeSpan.FromHours(30));

        var (code, text) = await RunAsync(down, "outbox", "status");
        code.ShouldBe(1, "A monitor that calls it sees that something is wrong.");
        text.ShouldContain(reference);
        text.ShouldContain("overdue or failed");
        text.ShouldNotContain("@");

        var message = text.Split('\n').First(line => line.Contains(reference, StringComparison.Ordinal)).Split(' ')[0];
        (await RunAsync(down, "outbox", "retry", message)).Code.ShouldBeOneOf(0, 1);
        // The running site may have a message in hand just now, which is then not waiting.
        for (var attempt = 0; await down.CountAsync("Audit", "Action = 'RetriedByHand'") == 0; attempt++)
        {
            attempt.ShouldBeLessThan(100, "Nothing is ever tried again.");
            (await RunAsync(down, "outbox", "retry")).Text.ShouldContain("tried again now");
            await Task.Delay(50);
        }
        (await down.CountAsync("Audit", $"Action = 'RetriedByHand' AND NOT {ByMe}")).ShouldBe(0);
    }

    [Theory]
    [InlineData("x", 2, "first column")]
    [InlineData("5b0c1b0e-7d8f-4a58-9f0a-3a3f5f1f0b11", 1, "no such message")]
    public async Task OutboxRetry_NoSuchMessage_SaysSo(string message, int code, string words)
    {
        var answer = await RunAsync("outbox", "retry", message);
        answer.Code.ShouldBe(code);
        answer.Text.ShouldContain(words);
    }

    [Fact]
    public async Task Program_WithACommand_AnswersThatAndEnds()
    {
        var reference = await held.Resident().ReportAsync(AnswerScript.Least);
        var (code, output, errors) = await StartUp.CommandAsync(held.Folder, "reports", "held");
        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        output.Trim().ShouldStartWith(reference);
        output.Trim().Split('\n').ShouldHaveSingleItem("Nothing but the answer is written, so that other programs can read it.");
    }

    /// <summary>A site that holds every report: nobody is slow enough.</summary>
    public sealed class Suspicious : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment(("Abuse:MinimumSeconds", "600"));

        public void Dispose() => Site.Dispose();
    }

    private Task<(int Code, string Text)> RunAsync(params string[] arguments) => RunAsync(held, arguments);

    private static async Task<(int Code, string Text)> RunAsync(SiteUnderTest site, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await CommandLine.Find(arguments).ShouldNotBeNull().RunAsync(site.Services, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim());
    }
}
