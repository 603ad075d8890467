using System.Globalization;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Reports.Seeing;

namespace ResidentPortal.Web.Commands;

/// <summary>Records that an email has arrived after all, as its team said on the phone.</summary>
public sealed class RecordArrived(string message) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(message, out var id))
        {
            await output.WriteLineAsync(RetryOverdue.NotAMessage);
            return 2;
        }
        var result = await services.GetRequiredService<QueueEmailActions>()
            .ArrivedAsync(id, "team-phone", Operator(services, Who), cancellationToken);
        await output.WriteLineAsync(result is EmailResult.Done
            ? "It is recorded that the message arrived."
            : "There is no such message to a team, or it was delivered, or it is being sent now.");
        return result is EmailResult.Done ? 0 : 1;
    }

    /// <summary>Whoever has the server sees every queue.</summary>
    internal static Seer Operator(IServiceProvider services, string who) => new(
        who, services.GetRequiredService<CurrentRouting>().Table.Queues.Select(queue => queue.Id).ToHashSet(), IsManager: true);
}

/// <summary>Says which emails to a queue would be sent again, or sends them; the running site delivers them.</summary>
public sealed class SendAgain(string queueId, string from, string to, bool send) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var queues = services.GetRequiredService<CurrentRouting>().Table;
        if (queues.Find(queueId) is not { } queue)
            return await SendTest.NoQueueAsync(output, queues, queueId);
        if (Day(from) is not { } first || Day(to) is not { } last || last < first
            || last.DayNumber - first.DayNumber >= AgainPeriod.MostDays)
        {
            await output.WriteLineAsync(
                $"Give the first and the last day, like 2026-05-17 2026-05-24. They can be {AgainPeriod.MostDays} days or less.");
            return 2;
        }
        var (sending, seer) = (services.GetRequiredService<SendingAgain>(), RecordArrived.Operator(services, Who));
        AgainPeriod period = new(first, last, queue.Id);
        var found = (await sending.CountAsync(period, seer, cancellationToken)).Total;
        if (found > SendingAgain.Most)
        {
            await output.WriteLineAsync($"These are {found} messages, and {SendingAgain.Most} can be sent at once. Give fewer days.");
            return 1;
        }
        if (!send)
        {
            await output.WriteLineAsync(
                $"{Messages(found)} to “{queue.Id}” would be sent again. Nothing was sent: add --send to do it.");
            return 0;
        }
        var sent = await sending.SendAsync(period, seer, cancellationToken);
        await output.WriteLineAsync($"{Messages(sent)} to “{queue.Id}” {(sent == 1 ? "is" : "are")} sent again now.");
        return 0;

        static string Messages(int count) => count == 1 ? "1 message" : $"{count} messages";
    }

    private static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
