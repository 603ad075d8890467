using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

public class ExampleAddressesTests
{
    [Fact]
    public void In_ShippedSettings_NamesEveryMailbox() =>
        ExampleAddresses.In(ShippedCouncil.Routing()).Count.ShouldBe(2 * ShippedCouncil.Table.Queues.Count);

    [Theory]
    [InlineData("noise@example.org", true, "as shipped")]
    [InlineData("noise@EXAMPLE.com", true, "in capitals")]
    [InlineData("noise@mail.example.net", true, "a host below it")]
    [InlineData("noise@council.invalid", true, "a reserved ending")]
    [InlineData("noise@anyborough.gov.uk", false, "a real council")]
    [InlineData("noise@myexample.org", false, "only ends alike")]
    [InlineData(null, false, "a missing one is another mistake")]
    public void In_OneMailbox_KnowsReservedDomains(string? mailbox, bool expected, string because)
    {
        var options = new RoutingOptions { Queues = { ["noise"] = new() { Mailbox = mailbox } } };

        ExampleAddresses.In(options).Any(mistake => mistake.Key == "Routing:Queues:noise:Mailbox").ShouldBe(expected, because);
    }
}
