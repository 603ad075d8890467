using ResidentPortal.Web.Commands;
using ResidentPortal.Web.Tests.CaseReview;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>The yearly figures from the command line, on 10 March 2026.</summary>
public sealed class CaseReviewCommandTests(CaseReviewSite timed) : IClassFixture<CaseReviewSite>, IAsyncLifetime
{
    private readonly SiteUnderTest site = timed.Site;

    /// <summary>Every test begins with nothing reported.</summary>
    public async ValueTask InitializeAsync() => await site.ForgetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Figures_NoneYet_SaysSo() =>
        (await FiguresAsync()).ShouldBe((0, "There are no figures yet: no application has been made, and nothing was set."));

    [Fact]
    public async Task FiguresSet_SomeThenOthers_KeepsTheFirst()
    {
        (await FiguresAsync("set", "2025-26", "--other-applications", "13", "--threshold-not-met", "4"))
            .ShouldBe((0, "The figures of 2025 to 2026 are set."));
        (await FiguresAsync("set", "2024-25", "--other-applications", "1")).Code.ShouldBe(0);
        (await FiguresAsync("set", "2025-26", "--recommendations", "7", "--reviews", "9")).Code.ShouldBe(0);

        var (code, text) = await FiguresAsync();
        code.ShouldBe(0);
        text.Split('\n').Select(line =>
            string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).ShouldBe(
        [
            "Year|Applications|On this site|Other|Not met|Reviews|With recommendations",
            "2025-26|13|0|13|4|9|7",
            "2024-25|1|0|1|not set|not set|not set",
        ]);
        text.Split('\n').Select(line => line.Length).Distinct().ShouldHaveSingleItem("the columns line up");
    }

    [Theory]
    [InlineData("Write the year like 2026-27", "2026", "--reviews", "1")]
    [InlineData("Write the year like 2026-27", "2025-27", "--reviews", "1")]
    [InlineData("has not begun", "2026-27", "--other-applications", "1")]
    [InlineData("There is no figure to set.", "2025-26")]
    [InlineData("There is no option '--review'. There are --threshold-not-met, --reviews, --recommendations, --other-applications.",
        "2025-26", "--review", "1")]
    [InlineData("There is no option '9'.", "2025-26", "9")]
    [InlineData("--reviews needs a whole number after it, like --reviews 9.", "2025-26", "--other-applications", "5", "--reviews")]
    [InlineData("--reviews needs a whole number", "2025-26", "--reviews", "-1")]
    [InlineData("--reviews needs a whole number", "2025-26", "--reviews", "1.5")]
    [InlineData("--reviews needs a whole number", "2025-26", "--reviews", "99999999999")]
    [InlineData("--reviews is there twice", "2025-26", "--reviews", "1", "--reviews", "2")]
    [InlineData("from 0 to 99,999", "2025-26", "--other-applications", "100000")]
    [InlineData("more than the 5 applications", "2025-26", "--other-applications", "5", "--reviews", "6")]
    [InlineData("more than the 0 reviews", "2025-26", "--other-applications", "5", "--recommendations", "1")]
    public async Task FiguresSet_SomethingWrong_SaysWhatAndChangesNothing(string words, params string[] arguments)
    {
        var (code, text) = await FiguresAsync(["set", .. arguments]);
        code.ShouldBe(2);
        text.ShouldContain(words);
        (await FiguresAsync()).Text.ShouldStartWith("There are no figures yet");
        (await site.CountAsync("Audit")).ShouldBe(0);
    }

    private async Task<(int Code, string Text)> FiguresAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var command = CommandLine.Find(["case-review", "figures", .. arguments]).ShouldNotBeNull();
        var code = await command.RunAsync(site.Services, output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim());
    }
}
