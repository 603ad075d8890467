namespace ResidentPortal.Studio.Access.Notices;

/// <summary>Sends notices beside the requests, some seconds after what they are about.</summary>
internal sealed partial class NoticeWorker(NoticeMail notices, TimeProvider time, ILogger<NoticeWorker> log) : BackgroundService
{
    // What belongs together, such as an app and its recovery codes, then comes in one email.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await notices.SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Without the exception's text, which could hold an address.
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Emails about accounts stopped short with {Failure}; they are tried again in some minutes")]
    private partial void LogFailure(string failure);
}
