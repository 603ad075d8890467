using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Proving;

/// <summary>In Production the log says soon after the start which queues nobody has proved: mail to them may reach nobody.</summary>
internal sealed partial class UnprovedQueues(
    QueueProofs proofs, IHostEnvironment environment, TimeProvider clock, ILogger<UnprovedQueues> logger) : BackgroundService
{
    // After the first answers, which it would slow.
    private static readonly TimeSpan After = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!environment.IsProduction())
            return;
        await Task.Delay(After, clock, stoppingToken);
        try
        {
            var never = (await proofs.ListAsync(stoppingToken)).Where(queue => queue.LastProved is null).Select(queue => queue.Queue.Id)
                .ToList();
            if (never.Count > 0)
                LogNever(string.Join(", ", never));
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "Nobody has shown yet that mail to these queues reaches a person: {Queues}. Try each with “mail test QUEUE” before you go live")]
    private partial void LogNever(string queues);

    [LoggerMessage(LogLevel.Error, "Which queues were proved could not be looked up: {Failure}")]
    private partial void LogFailure(string failure);
}
