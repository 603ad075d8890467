using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResidentPortal.Reports.Drafts;

/// <summary>
/// Deletes the drafts of people who left with "Exit this page", as soon as the database takes it: nobody waits longer than a blink for
/// that. What is not deleted when the program ends goes with its hour.
/// </summary>
public sealed partial class LeftDrafts(DraftStore drafts, TimeProvider clock, ILogger<LeftDrafts> logger) : BackgroundService
{
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Nobody who leaves notices as much.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(300);

    // Made-up tokens must not fill the memory while the database is away. Whatever is too many goes with its hour.
    private const int AtMost = 10_000;

    private readonly Channel<string> _tokens = Channel.CreateBounded<string>(new BoundedChannelOptions(AtMost) { SingleReader = true });

    /// <summary>
    /// Deletes it now where that takes no time, so that a program which is killed after its answer has left nothing behind; else later.
    /// Returns within <see cref="AtOnce"/>.
    /// </summary>
    /// <param name="token">What the cookie held, in whatever shape it came.</param>
    public async Task DeleteSoonAsync(string token)
    {
        // On a thread of its own: SQLite waits for a lock on the one that calls.
        var deletion = Task.Run(() => TryDeleteAsync(token, CancellationToken.None));
        if (await Task.WhenAny(deletion, Task.Delay(AtOnce, TimeProvider.System)) != deletion || !await deletion)
            _tokens.Writer.TryWrite(token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _tokens.Reader.WaitToReadAsync(stoppingToken))
        {
            while (_tokens.Reader.TryPeek(out var token))
            {
                if (await TryDeleteAsync(token, stoppingToken))
                    _tokens.Reader.TryRead(out _);
                else
                    await Task.Delay(RetryAfter, clock, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (_tokens.Reader.TryRead(out var token) && await TryDeleteAsync(token, cancellationToken))
        {
        }
    }

    private async Task<bool> TryDeleteAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            await drafts.DeleteAsync(token, cancellationToken);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the next try may do: the kind says enough, and nothing of the draft.
            LogFailure(failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The draft of somebody who left could not be deleted ({Kind}); trying again")]
    private partial void LogFailure(string kind);
}
