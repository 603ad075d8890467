using ResidentPortal.Reports.Care;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Owners;

/// <summary>Looks for what came in, and gives it to whom the council's folder names.</summary>
internal sealed partial class DefaultOwnerWorker(
    DefaultOwners owners, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DefaultOwnerWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (owners.Rules.Count == 0)
            return;
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var people = await scope.ServiceProvider.GetRequiredService<Colleagues>().ListAsync(stoppingToken);
                await owners.GiveAsync(people.ToDictionary(person => person.Seer.Who, person => person.Seer), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Giving new reports to their owners stopped short with {Failure} and goes on in a moment")]
    private partial void LogFailure(string failure);
}
