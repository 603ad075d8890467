using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>Sealing anew and the dry run of what is kept, as they are typed.</summary>
public sealed class KeyCommandTests
{
    [Fact]
    public async Task Reseal_OfANewSite_HasNoOlderKeyAndSealsNothingAnew()
    {
        using var site = SiteUnderTest.InDevelopment();
        var (code, text) = await RunAsync(site, "keys", "reseal");
        code.ShouldBe(0, text);
        text.ShouldContain("Reports: 0 values sealed anew.");
        text.ShouldContain("People: 0 values sealed anew.");
        text.ShouldContain("There is no older key to retire.");
    }

    [Fact]
    public async Task New_Key_SealsOnlyInTwoDays()
    {
        using var site = SiteUnderTest.InDevelopment();
        var (code, text) = await RunAsync(site, "keys", "new");
        code.ShouldBe(0, text);
        text.ShouldContain("seals from");
        (await RunAsync(site, "keys", "reseal")).Text.ShouldContain("There is no older key to retire.");
    }

    [Fact]
    public async Task DryRun_OfANewSite_NamesNothing()
    {
        using var site = SiteUnderTest.InDevelopment();
        var (code, text) = await RunAsync(site, "retention", "dry-run");
        code.ShouldBe(0);
        text.ReplaceLineEndings("\n").ShouldBe(
            "0 would be erased in the next night.\n0 are announced.\n0 stay although their time is over.\n");
    }

    private static async Task<(int Code, string Text)> RunAsync(SiteUnderTest site, params string[] words)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.Find(words)!.RunAsync(site.Services, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
