using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Published;

/// <summary>
/// With settings under which reports would be lost, the published site does not start in Production. That each alone is
/// refused is held where the site starts within the tests.
/// </summary>
public sealed class RefusedStartTests
{
    private static readonly (string Key, string Value, string Named)[] Mistakes =
    [
        ("Mail:Transport", "Pickup", "Mail:Transport"),
        ("Routing:Queues:noise:Mailbox", "noise@example.org", "Routing:Queues:noise:Mailbox"),
        ("Routing:Queues:police:FallbackMailbox", "police@example.org", "Routing:Queues:police:FallbackMailbox"),
        ("Mail:From", "no-reply@example.org", "Mail:From"),
        ("Routing:Rules:0:To:0", "nobody", "Routing:Rules:"),
    ];

    [Fact]
    public async Task Start_UnsafeSettings_IsRefusedAndNamesThemAllAtOnce()
    {
        await using var site = await PublishedSite.PrepareAsync(mailPort: 2525, Mistakes.Select(mistake => (mistake.Key, mistake.Value)));

        var start = await site.RunAsync();

        start.ExitCode.ShouldNotBe(0);
        start.Errors.ShouldContain($"{Mistakes.Length} mistakes");
        foreach (var (_, _, named) in Mistakes)
            start.Errors.ShouldContain(named);
        (start.Errors + start.Output).ShouldNotContain("   at ");
        (start.Errors + start.Output).ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Start_OneMistake_IsEnough()
    {
        await using var site = await PublishedSite.PrepareAsync(mailPort: 2525, ("Routing:Queues:noise:Mailbox", "noise@example.org"));

        var start = await site.RunAsync();

        start.ExitCode.ShouldNotBe(0);
        start.Errors.ShouldStartWith("The settings have a mistake, so the site did not start:");
        start.Errors.ShouldContain("Routing:Queues:noise:Mailbox");
    }
}
