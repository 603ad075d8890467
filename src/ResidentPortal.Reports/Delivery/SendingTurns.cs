using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// What one round has taken, and whose turn it is: urgent ones first, then the queue of which the fewest are being sent. However many
/// wait for one queue, and however slow its mailbox is, the others have their turn.
/// </summary>
/// <param name="places">Messages that may be sent at the same time.</param>
internal sealed class SendingTurns(int places)
{
    /// <summary>For what is not urgent: when slow mailboxes have all of these, there is one more for somebody in danger.</summary>
    public int AtOnce { get; } = Math.Max(1, places - 1);

    private int AtOnceToOneQueue => Math.Max(1, AtOnce - 1);

    /// <summary>Taken ahead, so that nobody waits for the database between two messages.</summary>
    private int TakenAhead => 4 * AtOnce;

    public int TakenAheadForOneQueue => TakenAhead / 2;

    private readonly Lock _gate = new();
    private readonly List<LeasedMessage> _ready = [];
    private readonly Dictionary<string, int> _taken = [];
    private readonly Dictionary<string, int> _sending = [];
    private int _sendingInAll;

    public bool AreDone
    {
        get
        {
            lock (_gate)
                return _ready.Count + _sendingInAll == 0;
        }
    }

    /// <summary>Of what waits, what is taken next.</summary>
    /// <param name="waiting">For each queue the longest due first.</param>
    public IReadOnlyList<WaitingMessage> Choose(IReadOnlyList<WaitingMessage> waiting)
    {
        lock (_gate)
        {
            var urgent = waiting.Where(message => message.Urgent).DistinctBy(message => message.Id).ToList();
            var room = TakenAhead - _ready.Count - _sendingInAll - urgent.Count;
            var rest = waiting.Where(message => !message.Urgent)
                .GroupBy(message => message.Queue)
                // The queue that has the least in hand comes first, and one that has nothing always comes.
                .SelectMany(queue => queue.Select((message, i) => (Message: message, InHand: _taken.GetValueOrDefault(queue.Key) + i)))
                .Where(one => one.InHand < TakenAheadForOneQueue)
                .OrderBy(one => one.InHand)
                .Where((one, place) => place < room || one.InHand == 0)
                .Select(one => one.Message);
            return [.. urgent, .. rest];
        }
    }

    public void Add(IEnumerable<LeasedMessage> taken)
    {
        lock (_gate)
        {
            foreach (var message in taken)
            {
                _ready.Add(message);
                Count(_taken, message, 1);
            }
        }
    }

    /// <returns>Null when nothing is ready, or as much is being sent as may be.</returns>
    public LeasedMessage? Next()
    {
        lock (_gate)
        {
            var next = _ready.Find(message => message.Message.Urgent);
            if (next is null ? _sendingInAll >= AtOnce : _sendingInAll >= places)
                return null;
            next ??= _ready.Where(message => Sending(message) < AtOnceToOneQueue).MinBy(Sending);
            if (next is null)
                return null;
            _ready.Remove(next);
            Count(_sending, next, 1);
            _sendingInAll++;
            return next;
        }
    }

    public void Done(LeasedMessage message)
    {
        lock (_gate)
        {
            _sendingInAll--;
            Count(_sending, message, -1);
            Count(_taken, message, -1);
        }
    }

    /// <summary>Takes out what is not being sent yet.</summary>
    public IReadOnlyList<LeasedMessage> Clear()
    {
        lock (_gate)
        {
            List<LeasedMessage> left = [.. _ready];
            _ready.Clear();
            foreach (var message in left)
                Count(_taken, message, -1);
            return left;
        }
    }

    private int Sending(LeasedMessage message) => _sending.GetValueOrDefault(message.Queue);

    private static void Count(Dictionary<string, int> counts, LeasedMessage message, int more) =>
        counts[message.Queue] = counts.GetValueOrDefault(message.Queue) + more;
}

/// <param name="Queue">Empty where it is for a resident or for operations.</param>
internal sealed record WaitingMessage(Guid Id, string Queue, bool Urgent);

/// <param name="Report">From which it is written, where it is.</param>
internal sealed record LeasedMessage(OutboxMessage Message, SealedReport? Report)
{
    public string Queue => Message.QueueId ?? "";
}
