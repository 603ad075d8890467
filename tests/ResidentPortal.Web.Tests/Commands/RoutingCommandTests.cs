using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>What whoever runs the site does about routing that was published in the room.</summary>
public sealed class RoutingCommandTests : IDisposable
{
    private readonly SiteUnderTest _site = new();

    [Fact]
    public async Task Reset_GoesBackToTheFolderAndShowSaysSo()
    {
        (await RunAsync("show")).ShouldBe((0, "The routing of the council's folder is in force."));
        (await RunAsync("reset")).ShouldBe((0, "The routing of the council's folder is in force already."));
        var drafts = _site.Services.GetRequiredService<RoutingDrafts>();
        await drafts.ChangeAsync("ann", draft =>
        {
            draft.Options.Queues["noise"].Name = "Nuisance";
            draft.Reason = "To try";
            return DraftChange.Done;
        });
        (await _site.Services.GetRequiredService<RoutingPublishing>().PublishAsync(await drafts.ReadAsync(), 0, "ben", mayAlone: false))
            .ShouldBe(PublishOutcome.Published);

        var (code, text) = await RunAsync("show");
        code.ShouldBe(0);
        text.ShouldBe(string.Join(Environment.NewLine,
            "Version 1, published in the teams' room, is in force.", "Against the council's folder:",
            "- Queue “Nuisance”: the name was “Noise team”, and is now “Nuisance”."));
        RoutingJson.Read((await RunAsync("export")).Text).Queues["noise"].Name.ShouldBe("Nuisance");
        (await RunAsync("reset")).Text.ShouldStartWith("The routing of the council's folder is in force again.");
        _site.Services.GetRequiredService<CurrentRouting>().Table.Find("noise")!.Name.ShouldBe("Noise team");
    }

    public void Dispose() => _site.Dispose();

    private async Task<(int Code, string Text)> RunAsync(string command)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.Find(["routing", command])!.RunAsync(_site.Services, output, TestContext.Current.CancellationToken);
        return (code, output.ToString().TrimEnd());
    }
}
