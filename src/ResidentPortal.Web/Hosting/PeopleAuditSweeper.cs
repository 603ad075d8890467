using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.People.Audit;

namespace ResidentPortal.Web.Hosting;

/// <summary>Each hour, deletes the record of accounts that is older than the council keeps it. That two servers do it does no harm.</summary>
internal sealed partial class PeopleAuditSweeper(
    PeopleAudit audit, RetentionPeriods periods, TimeProvider clock, ILogger<PeopleAuditSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    internal Task<int> SweepAsync(CancellationToken cancellationToken) => audit.DeleteBeforeAsync(
        LondonTime.At(LondonTime.DateAt(clock.GetUtcNow()).AddYears(-periods.AuditYears), default), cancellationToken);

    [LoggerMessage(LogLevel.Error, "Old records of accounts could not be deleted ({Failure}); trying again in an hour")]
    private partial void LogFailure(string failure);
}
