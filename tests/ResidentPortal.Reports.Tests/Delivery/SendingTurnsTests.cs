using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Delivery;

public class SendingTurnsTests
{
    private readonly SendingTurns _turns = new(places: 5);

    [Fact]
    public void Choose_OneQueueHasTheMost_GivesEveryOtherItsShareFirst()
    {
        var chosen = _turns.Choose([.. Waiting("noise", 8), .. Waiting("housing", 2), .. Waiting("", 1)]);

        chosen.Take(3).Select(message => message.Queue).ShouldBe(["noise", "housing", ""], ignoreOrder: true);
        chosen.Count.ShouldBe(11);
    }

    [Fact]
    public void Choose_AllThatMayBeTakenAheadIs_StillTakesOneForAQueueThatHasNone()
    {
        _turns.Add(Leased("noise", 8).Concat(Leased("housing", 8)));

        var chosen = _turns.Choose([.. Waiting("noise", 8), .. Waiting("housing", 8), .. Waiting("fire", 8), .. Waiting("park", 8)]);

        chosen.Select(message => message.Queue).ShouldBe(["fire", "park"]);
    }

    [Fact]
    public void Choose_Urgent_ComesFirstHoweverMuchIsInHandAndOnce()
    {
        _turns.Add(Leased("noise", 8).Concat(Leased("housing", 8)));
        var urgent = new WaitingMessage(Guid.NewGuid(), "noise", Urgent: true);

        _turns.Choose([urgent, .. Waiting("noise", 7), urgent]).ShouldBe([urgent]);
    }

    [Fact]
    public void Next_OneMailboxIsSlow_KeepsRoomForOthersAndMoreForSomebodyInDanger()
    {
        _turns.Add(Leased("slow", 8));
        Queues(_turns.Next(), _turns.Next(), _turns.Next()).ShouldBe(["slow", "slow", "slow"]);
        _turns.Next().ShouldBeNull("one place is for the others");

        _turns.Add(Leased("slower", 2));
        Queues(_turns.Next()).ShouldBe(["slower"]);
        _turns.Add(Leased("noise", 1));
        _turns.Next().ShouldBeNull("as much is sent as may be");

        _turns.Add(Leased("slow", 1, urgent: true));
        _turns.Next().ShouldNotBeNull().Message.Urgent.ShouldBeTrue();
    }

    [Fact]
    public void Next_SeveralQueues_AlternatesAndEndsWhenAllIsSent()
    {
        _turns.Add(Leased("noise", 4).Concat(Leased("housing", 2)));
        List<LeasedMessage> sending = [_turns.Next()!, _turns.Next()!, _turns.Next()!, _turns.Next()!];
        Queues([.. sending]).ShouldBe(["noise", "housing", "noise", "housing"]);

        for (var sent = 0; sent < 6; sent++)
        {
            _turns.AreDone.ShouldBeFalse();
            _turns.Done(sending[sent]);
            if (_turns.Next() is { } next)
                sending.Add(next);
        }
        _turns.AreDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Next_RelayTakesHardlyAnyConnections_SendsOneByOneAndWhatIsUrgentFirst(int places)
    {
        var turns = new SendingTurns(places);
        turns.Choose([.. Waiting("noise", 8), .. Waiting("housing", 8)]).Count.ShouldBe(4);
        turns.Add(Leased("noise", 2).Concat(Leased("noise", 1, urgent: true)));

        List<LeasedMessage> sent = [];
        while (turns.Next() is { } next)
            sent.Add(next);

        sent.ShouldHaveSingleItem().Message.Urgent.ShouldBeTrue();
    }

    private static IEnumerable<string> Queues(params LeasedMessage?[] messages) => messages.Select(message => message!.Queue);

    private static IEnumerable<WaitingMessage> Waiting(string queue, int count) =>
        Enumerable.Range(0, count).Select(_ => new WaitingMessage(Guid.NewGuid(), queue, Urgent: false));

    private static List<LeasedMessage> Leased(string queue, int count, bool urgent = false) =>
        Enumerable.Range(0, count).Select(_ => new LeasedMessage(
            OutboxMessage.New(MessageKind.Team, DateTimeOffset.UnixEpoch, queueId: queue, urgent: urgent), Report: null)).ToList();
}
