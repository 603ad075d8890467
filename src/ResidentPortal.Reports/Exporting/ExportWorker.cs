using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Exporting;

/// <summary>Makes files when somebody asks, and deletes those whose time is over.</summary>
internal sealed partial class ExportWorker(ExportMaker maker, ExportSignal signal, ILogger<ExportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // The first look is a while after the start, when nobody waits for it.
            await signal.WaitAsync(LookEvery, stoppingToken);
            try
            {
                await maker.EndAsync(stoppingToken);
                while (await maker.MakeNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Files of reports are not made because of {Failure}; it is tried again in half a minute")]
    private partial void LogFailure(string failure);
}
