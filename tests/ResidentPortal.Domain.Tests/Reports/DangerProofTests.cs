using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public class DangerProofTests
{
    [Fact]
    public void Of_TheShippedCouncil_FindsNothing() => DangerProof.Of(ShippedCouncil.Forms, Every(ShippedCouncil.Table)).ShouldBeEmpty();

    [Fact]
    public void Of_ALeadWithoutAPromise_NamesTheQueueAndAReport()
    {
        var routing = ShippedCouncil.Routing();
        routing.Queues["community-safety"].InDanger = null;
        RoutingTable.TryCreate(routing, ShippedCouncil.Forms.Names, out var table, out _).ShouldBeTrue();

        DangerProof.Of(ShippedCouncil.Forms, Every(table!)).ShouldHaveSingleItem().ToString()
            .ShouldStartWith("Routing:Queues:community-safety:InDanger: It leads reports of people in danger");
    }

    private static IReadOnlyList<Decided> Every(RoutingTable table) => EveryCombination.Of(ShippedCouncil.Forms.Names, table);
}
