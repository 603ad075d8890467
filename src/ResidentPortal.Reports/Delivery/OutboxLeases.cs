using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Gives each due message to one dispatcher at a time, whichever instance it runs in.</summary>
public sealed class OutboxLeases(Sessions sessions, GroupWriter writer, IMailTransport transport, TimeProvider clock)
{
    /// <summary>Long enough for an attempt that takes as long as it may, on clocks that differ by some seconds.</summary>
    internal TimeSpan Duration => transport.Limit + TimeSpan.FromSeconds(10);

    /// <summary>Writes what became of messages and takes the next ones, all in one transaction.</summary>
    internal async Task<LeaseStep> TakeAsync(
        IReadOnlyList<Part> records, SendingTurns turns, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var owner = Guid.NewGuid();
        var waited = false;
        List<Guid> taken = [];
        var recorded = await writer.WriteAsync(records, LeaseAsync, cancellationToken);
        return new(recorded, waited, owner, taken);

        async Task LeaseAsync(ISession session)
        {
            var waiting = await WaitingAsync(session, now, turns.TakenAheadForOneQueue);
            waited = waiting.Count > 0;
            // Always in this order: two servers that want the same ones must not wait for each other.
            var chosen = turns.Choose(waiting).OrderBy(message => message.Id).ToList();
            if (chosen.Count == 0)
                return;
            var leases = await session.WriteAsync([.. chosen.Select(message => Lease(message.Id, owner, now))]);
            if (leases.Select(lease => lease.Refusal).OfType<Exception>().FirstOrDefault() is { } refusal)
                throw new DbUpdateException("A message could not be leased.", refusal);
            // Of two dispatchers that saw the same ones, one got them.
            taken = [.. chosen.Where((_, i) => leases[i].Changed == 1).Select(message => message.Id)];
        }
    }

    /// <summary>Reads what was taken, urgent ones first, then the longest due.</summary>
    internal async Task<IReadOnlyList<LeasedMessage>> ReadAsync(LeaseStep step)
    {
        if (step.Taken.Count == 0)
            return [];
        var read = await sessions.ReadAsync(
            [.. step.Taken.Select(message => new Step(Statements.ReadLeased, [message, step.Owner]))], Read, CancellationToken.None);
        return [.. read.OrderByDescending(one => one.Message.Urgent).ThenBy(one => one.Message.DueAt)];

        static LeasedMessage Read(DbDataReader row)
        {
            var message = Rows.ReadMessage(row);
            return new(message, Rows.ReadReport(row, message.ReportId, column: 18));
        }
    }

    /// <summary>Whether an attempt begun now ends before the lease does.</summary>
    internal bool IsLongEnough(OutboxMessage message) => clock.GetUtcNow() + transport.Limit < message.LeasedUntil;

    /// <summary>Lets others have a message that was not sent.</summary>
    internal static Part GiveBack(OutboxMessage message) => new(new Step(Statements.GiveBack, [message.Id, message.LeaseOwner]));

    private static async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(ISession session, DateTimeOffset now, int most)
    {
        object due = Rows.Moment(now);
        var queues = await session.ReadAsync([new(Statements.QueuesThatWait, [])], row => row.GetString(0));
        return await session.ReadAsync(
            [
                new(Statements.WaitingUrgently, [due, most]),
                new(Statements.WaitingForNoQueue, [due, most]),
                .. queues.Select(queue => new Step(Statements.StillWaiting, [due, most, queue])),
            ],
            row => new WaitingMessage(row.GetGuid(0), row.IsDBNull(1) ? "" : row.GetString(1), row.GetBoolean(2)));
    }

    private Part Lease(Guid message, Guid owner, DateTimeOffset now) => new(new Step(
        Statements.Lease, [message, owner, Rows.Moment(now + Duration), Rows.Moment(now)]));
}

/// <param name="Recorded">What became of each record.</param>
/// <param name="Waited">Whether anything was due; not all of it need have been taken.</param>
/// <param name="Owner">Of the lease.</param>
/// <param name="Taken">The messages that are leased now.</param>
internal sealed record LeaseStep(IReadOnlyList<PartResult> Recorded, bool Waited, Guid Owner, IReadOnlyList<Guid> Taken);
