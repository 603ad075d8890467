using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>
/// Writes what waits together, on one connection that is kept: many reports and outcomes in one transaction. Nobody is answered before
/// the transaction is on the disk.
/// </summary>
public sealed class GroupWriter(Sessions sessions, SqliteWriteLock<ReportsContext> writes) : IDisposable
{
    /// <summary>Parts in a transaction: the last to come waits for no more than these.</summary>
    private const int AtMost = 64;

    private const int Attempts = 3;

    private readonly ConcurrentQueue<GroupedWrite> _waiting = new();
    private ISession? _session;
    private int _atWork;

    /// <returns>False when a step that must change a row changed none: nothing was written.</returns>
    /// <exception cref="DbUpdateException">The database refused a step: nothing was written.</exception>
    internal async Task<bool> WriteAsync(Part part, CancellationToken cancellationToken)
    {
        var result = (await WriteAsync([part], then: null, cancellationToken))[0];
        return result.Refusal is null
            ? result.IsWritten
            : throw new DbUpdateException("The database refused what was to be written.", result.Refusal);
    }

    /// <param name="then">Done after them in the same transaction.</param>
    /// <returns>For each part what became of it.</returns>
    internal Task<IReadOnlyList<PartResult>> WriteAsync(
        IReadOnlyList<Part> parts, Func<ISession, Task>? then, CancellationToken cancellationToken)
    {
        var write = new GroupedWrite(parts, then, cancellationToken);
        _waiting.Enqueue(write);
        if (Interlocked.Exchange(ref _atWork, 1) == 0)
            _ = Task.Run(WorkAsync, CancellationToken.None);
        return write.Done;
    }

    public void Dispose() => _session?.Dispose();

    private async Task WorkAsync()
    {
        do
        {
            while (!_waiting.IsEmpty)
                await WriteWaitingAsync();
            Volatile.Write(ref _atWork, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _atWork, 1) == 0);
    }

    private async Task WriteWaitingAsync()
    {
        using var turn = await writes.EnterAsync(CancellationToken.None);
        // Only now: others came while the turn was waited for.
        var group = Take();
        try
        {
            if (group.Count > 0)
                await CommitAsync(group);
        }
        catch (Exception failure)
        {
            // Whatever is wrong with the connection goes with it.
            _session?.Dispose();
            _session = null;
            foreach (var write in group)
                write.Fail(failure);
        }
    }

    private List<GroupedWrite> Take()
    {
        List<GroupedWrite> group = [];
        var parts = 0;
        while (_waiting.TryPeek(out var next) && (parts == 0 || parts + next.Parts.Count <= AtMost) && _waiting.TryDequeue(out next))
        {
            if (next.GivesUp())
                continue;
            group.Add(next);
            parts += next.Parts.Count;
        }
        return group;
    }

    private async Task CommitAsync(List<GroupedWrite> group)
    {
        var parts = group.SelectMany(write => write.Parts).ToList();
        IReadOnlyList<PartResult> results;
        for (var attempt = 1; ; attempt++)
        {
            _session ??= await sessions.OpenAsync(CancellationToken.None);
            try
            {
                await _session.BeginAsync();
                results = await _session.WriteAsync(parts);
                foreach (var then in group.Select(write => write.Then).OfType<Func<ISession, Task>>())
                    await then(_session);
                await _session.CommitAsync();
                break;
            }
            catch (Exception failure) when (attempt < Attempts && _session.MayRepeat(failure))
            {
                _session.Dispose();
                _session = null;
            }
        }

        var answered = 0;
        foreach (var write in group)
        {
            write.Answer([.. results.Skip(answered).Take(write.Parts.Count)]);
            answered += write.Parts.Count;
        }
    }
}
