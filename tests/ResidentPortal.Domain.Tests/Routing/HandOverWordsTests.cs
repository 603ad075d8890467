using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

public class HandOverWordsTests
{
    [Theory]
    [InlineData(QueueReader.Council)]
    [InlineData(QueueReader.Liaison)]
    [InlineData(QueueReader.Body)]
    public void PassingOn_BeforeDelivery_IsInThePresent(QueueReader readBy)
    {
        HandOverWords.PassingOn("The police", readBy).ShouldStartWith("The police: we are passing it ");
        HandOverWords.PassedOn("The police", readBy, new(2026, 4, 2, 9, 0, 0, TimeSpan.Zero))
            .ShouldStartWith("The police: we sent it ");
    }

    [Fact]
    public void Words_OfALiaison_NeverSayThatTheBodyHasIt()
    {
        HandOverWords.ToWhom("Police", QueueReader.Liaison).ShouldBe("Police, through an officer who passes it on");
        HandOverWords.PassedOn("Police", QueueReader.Liaison, new(2026, 4, 2, 9, 0, 0, TimeSpan.Zero))
            .ShouldBe("Police: we sent it on 2 April 2026 at 10am to the officer who hands it over to them.");
    }
}
