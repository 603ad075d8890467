using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>
/// Keeps the routing in force in step with what was published last, on whichever server. Where nothing was, or somebody went back, the
/// council's folder counts.
/// </summary>
public sealed partial class PublishedRouting(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Sessions sessions, SealedJson sealedJson,
    IRoutingProof proof, CurrentRouting current, ILogger<PublishedRouting> log) : IDisposable
{
    private static readonly Step Newest = new(Statements.NewestRouting, []);

    private readonly RoutingSeal _seal = new(sealedJson);
    private readonly RoutingTable _folder = current.Table;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile InForce _inForce = new(0, 0, proof.Folder);

    /// <summary>The version in force; 0 while the council's folder counts and nothing was ever published.</summary>
    public long Number => _inForce.Number;

    /// <summary>Whether it is that of the council's folder.</summary>
    public bool IsFolder => ReferenceEquals(_inForce.Options, proof.Folder);

    /// <summary>What is in force. Nobody may change it.</summary>
    public RoutingOptions Options => _inForce.Options;

    /// <summary>Once, before anything is routed.</summary>
    /// <param name="command">A command may be what puts it right: for it, the folder counts where what was published cannot.</param>
    /// <exception cref="StartException">What was published does not hold any more.</exception>
    public async Task PrepareAsync(bool command, CancellationToken cancellationToken)
    {
        var mistakes = await LookAsync(cancellationToken);
        if (mistakes.Count > 0 && !command)
            throw new StartException(
                $"The routing that was published in the teams’ room (version {_inForce.Seen}) does not fit the council’s forms any more. "
                + "Put it right there with the version of the program that ran before, or go back to the council’s folder with "
                + $"“routing reset”.{string.Concat(mistakes.Select(mistake => $"\n- {mistake}"))}");
        if (IsFolder || command)
            return;
        var changes = RoutingChanges.Between(proof.Folder, Options);
        if (changes.Count == 0)
            LogSame(Number);
        else
            LogDifferent(Number, string.Join(", ", changes.Select(change => change.Key)));
    }

    /// <summary>Looks whether another version was published, here or on another server. Cheap where none was.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        var newest = await sessions.ReadAsync([Newest], row => row.IsDBNull(0) ? 0 : row.GetInt64(0), cancellationToken);
        if (newest[0] != _inForce.Seen)
            await LookAsync(cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>Why the newest version is not in force; empty where it is.</returns>
    private async Task<IReadOnlyList<RoutingMistake>> LookAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var newest = await context.RoutingVersions.AsNoTracking().OrderByDescending(v => v.Number)
                .FirstOrDefaultAsync(cancellationToken);
            return newest is null || newest.Number == _inForce.Seen ? [] : await TakeAsync(context, newest, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<IReadOnlyList<RoutingMistake>> TakeAsync(
        ReportsContext context, RoutingVersion version, CancellationToken cancellationToken)
    {
        if (version.Content is null || _seal.TryOpen(version.Content) is not { } options)
        {
            if (version.Content is not null)
                LogLost(version.Number);
            current.Swap(_folder);
            _inForce = new(version.Number, version.Number, proof.Folder);
            return [];
        }

        var known = version.ProvedWith == proof.Basis;
        RoutingTable? table;
        if (!(known ? proof.TryRead(options, out table, out var mistakes) : proof.TryProve(options, out table, out mistakes)))
        {
            // What is in force stays: nothing is routed by what does not fit.
            _inForce = _inForce with { Seen = version.Number };
            LogRefused(version.Number, string.Join(' ', mistakes.Select(mistake => mistake.Key)));
            return mistakes;
        }

        if (!known)
            await ProvedAsync(context, version.Number, cancellationToken);
        current.Swap(table);
        _inForce = new(version.Number, version.Number, options);
        return [];
    }

    private async Task ProvedAsync(ReportsContext context, long number, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.RoutingVersions.Where(v => v.Number == number)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.ProvedWith, proof.Basis), cancellationToken);
    }

    /// <param name="Seen">The newest that was looked at, also where it could not be taken.</param>
    private sealed record InForce(long Number, long Seen, RoutingOptions Options);

    [LoggerMessage(LogLevel.Information,
        "Version {Number} of the routing, published in the teams' room, is in force. The folder says the same")]
    private partial void LogSame(long number);

    [LoggerMessage(LogLevel.Information,
        "Version {Number} of the routing, published in the teams' room, is in force. The council's folder differs in: {Keys}")]
    private partial void LogDifferent(long number, string keys);

    [LoggerMessage(LogLevel.Error,
        "Version {Number} of the routing does not fit this version of the program and is not in force here: {Keys}")]
    private partial void LogRefused(long number, string keys);

    [LoggerMessage(LogLevel.Error, "The key of version {Number} of the routing is gone, so the council's folder counts")]
    private partial void LogLost(long number);
}
