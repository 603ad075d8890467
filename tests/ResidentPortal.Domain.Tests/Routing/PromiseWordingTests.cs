using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

public class PromiseWordingTests
{
    [Theory]
    [InlineData("a sentence with its date", "We will look {by}.", null)]
    [InlineData("two sentences", "We will look {by}. Then we act!", null)]
    [InlineData("nothing", "  ", PromiseFault.Empty)]
    [InlineData("only the date", "{by}.", PromiseFault.Empty)]
    [InlineData("no date", "We will look soon.", PromiseFault.NoDate)]
    [InlineData("the date twice", "We look {by} and {by}.", PromiseFault.DateTwice)]
    [InlineData("two words by", "We will look by {by}.", PromiseFault.DoubledBy)]
    [InlineData("another placeholder", "We, the {team}, will look {by}.", PromiseFault.OtherBraces)]
    [InlineData("a placeholder in capitals", "We will look {By}.", PromiseFault.NoDate)]
    [InlineData("two lines", "We will\nlook {by}.", PromiseFault.SeveralLines)]
    [InlineData("no full stop", "We will look {by}", PromiseFault.NoFullStop)]
    public void Check_Wording_KeepsItsMeaning(string what, string wording, PromiseFault? expected) =>
        PromiseWording.Check(wording).ShouldBe(expected, what);

    [Fact]
    public void Check_ALongWording_IsTooLong() =>
        PromiseWording.Check("{by} " + new string('x', PromiseWording.Longest)).ShouldBe(PromiseFault.TooLong);

    [Fact]
    public void Check_TheShippedPromises_AreGood() =>
        ShippedCouncil.Table.Queues.ShouldAllBe(queue => PromiseWording.Check(queue, queue.Promise.Wording) == null);
}
