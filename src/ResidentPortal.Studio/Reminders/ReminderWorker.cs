using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Reminders;

/// <summary>Sends the reminders once a day, beside the requests; an hour later again what the mail server did not take.</summary>
internal sealed partial class ReminderWorker(PageReminders reminders, TimeProvider time, ILogger<ReminderWorker> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        await Task.Delay(AfterStart, time, stoppingToken);
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            var today = StudioDates.Today(time);
            try
            {
                if (done != today && await reminders.SendDueAsync(stoppingToken))
                    done = today;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Without the exception's text, which could hold an address.
                LogFailure(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Reminders of pages to read again stopped short with {Failure}; they are tried again in an hour")]
    private partial void LogFailure(string failure);
}
