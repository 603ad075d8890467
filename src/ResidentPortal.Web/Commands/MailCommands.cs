using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Proving;

namespace ResidentPortal.Web.Commands;

/// <summary>Sends a test to a queue and follows it until somebody says that they have it. The running site sends it.</summary>
public sealed class SendTest(string queueId) : Command
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Follow = TimeSpan.FromMinutes(10);

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var (proofs, queues) = (services.GetRequiredService<QueueProofs>(), services.GetRequiredService<CurrentRouting>().Table);
        if (await proofs.TestAsync(queueId, cancellationToken) is not { } message)
            return await NoQueueAsync(output, queues, queueId);
        var body = queues.Find(queueId)!.ReadBy is QueueReader.Body;
        await output.WriteLineAsync("The test waits to be sent.");

        var clock = services.GetRequiredService<TimeProvider>();
        var (begun, told) = (clock.GetTimestamp(), false);
        while (clock.GetElapsedTime(begun) < Follow && !cancellationToken.IsCancellationRequested)
        {
            var state = await proofs.OfAsync(message, cancellationToken);
            if (state.Delivered is { } delivered && !told)
            {
                told = true;
                await output.WriteLineAsync($"A mail server took it on {Dates.Moment(delivered)}.");
                await output.WriteLineAsync(body
                    ? $"Call them. When they have it, record that with 'mail proved {queueId}'."
                    : "Ask the team to open the link in it. This waits for up to 10 minutes; 'mail queues' shows it later too.");
            }
            if (state.Proved is { } proved)
            {
                await output.WriteLineAsync($"Somebody said on {Dates.Moment(proved)} that they have it.");
                return 0;
            }
            if (state.CameBack)
            {
                await output.WriteLineAsync($"It came back ({state.Outcome}): look at the queue's mailbox in routing.json.");
                return 1;
            }
            if (told && body)
                return 0;
            await Task.Delay(Look, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await output.WriteLineAsync(told
            ? "Nobody has said yet that they have it."
            : "It has not been sent yet. Does the site run? See 'outbox status'.");
        return 1;
    }

    internal static async Task<int> NoQueueAsync(TextWriter output, RoutingTable queues, string typed)
    {
        await output.WriteLineAsync(
            $"There is no queue “{typed}”. Use one of: {string.Join(", ", queues.Queues.Select(queue => queue.Id))}.");
        return 2;
    }
}

/// <summary>Records that a team said on the phone that a test arrived.</summary>
public sealed class RecordProof(string queueId) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<QueueProofs>().ProvedAsync(queueId, Who, cancellationToken))
            return await SendTest.NoQueueAsync(output, services.GetRequiredService<CurrentRouting>().Table, queueId);
        await output.WriteLineAsync($"It is recorded that mail to “{queueId}” reaches a person.");
        return 0;
    }
}

/// <summary>Lists the queues, and when each was last proved.</summary>
public sealed class ListQueues : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var one in await services.GetRequiredService<QueueProofs>().ListAsync(cancellationToken))
        {
            var proved = one switch
            {
                { LastProved: { } at } => $"last proved on {Dates.Moment(at)}",
                { LastTried: { } tried } => $"never proved; a test of {Dates.Moment(tried)} has no answer",
                _ => "never proved",
            };
            await output.WriteLineAsync($"{one.Queue.Id,-24}{proved}{(one.Queue.Acknowledges ? "" : "; does not ask to be acknowledged")}");
        }
        return 0;
    }
}
