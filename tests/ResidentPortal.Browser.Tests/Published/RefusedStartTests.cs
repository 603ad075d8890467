using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Published;

/// <summary>With settings under which reports would be lost, the published site does not start in Production.</summary>
public sealed class RefusedStartTests
{
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "mail that is never sent", "Mail:Transport", "Pickup", "Mail:Transport" },
        { "a team's example address", "Routing:Queues:noise:Mailbox", "noise@example.org", "Routing:Queues:noise:Mailbox" },
        { "an example fallback", "Routing:Queues:police:FallbackMailbox", "police@example.org", "Routing:Queues:police:FallbackMailbox" },
        { "an example sender", "Mail:From", "no-reply@example.org", "Mail:From" },
        { "a rule to a queue that does not exist", "Routing:Rules:0:To:0", "nobody", "Routing:Rules:" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Start_UnsafeSettings_IsRefusedWithTheKey(string description, string key, string value, string named)
    {
        await using var site = await PublishedSite.PrepareAsync(mailPort: 2525, (key, value));

        var start = await site.RunAsync();

        start.ExitCode.ShouldNotBe(0, description);
        start.Errors.ShouldStartWith("The settings have a mistake, so the site did not start:");
        start.Errors.ShouldContain(named);
        (start.Errors + start.Output).ShouldNotContain("   at ");
        (start.Errors + start.Output).ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Start_SeveralMistakes_NamesThemAllAtOnce()
    {
        await using var site = await PublishedSite.PrepareAsync(
            mailPort: 2525, ("Mail:Transport", "Pickup"), ("Routing:Queues:noise:Mailbox", "noise@example.org"));

        var start = await site.RunAsync();

        start.ExitCode.ShouldNotBe(0);
        start.Errors.ShouldContain("Mail:Transport");
        start.Errors.ShouldContain("Routing:Queues:noise:Mailbox");
        start.Errors.ShouldContain("2 mistakes");
    }
}
