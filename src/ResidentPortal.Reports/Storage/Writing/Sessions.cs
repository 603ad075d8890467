using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>Connections that are kept with what was prepared on them.</summary>
public sealed class Sessions(IDbContextFactory<ReportsContext> contexts) : IDisposable
{
    private const int KeptAtMost = 8;

    private readonly ConcurrentQueue<ISession> _idle = new();

    /// <summary>A connection for one user, who disposes of it.</summary>
    internal async Task<ISession> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // By way of EF, so that the connection is set up as all are.
            await context.Database.OpenConnectionAsync(cancellationToken);
            return context.Database.GetDbConnection() is SqliteConnection ? new SqliteSession(context) : new PostgreSqlSession(context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>The rows of several questions, asked outside of any transaction.</summary>
    internal async Task<IReadOnlyList<T>> ReadAsync<T>(IReadOnlyList<Step> questions, Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var wasKept = _idle.TryDequeue(out var session);
            session ??= await OpenAsync(cancellationToken);
            try
            {
                var rows = await session.ReadAsync(questions, read);
                if (_idle.Count < KeptAtMost)
                    _idle.Enqueue(session);
                else
                    session.Dispose();
                return rows;
            }
            catch (Exception failure)
            {
                var again = wasKept && session.MayRepeat(failure);
                session.Dispose();
                if (!again)
                    throw;
            }
        }
    }

    public void Dispose()
    {
        while (_idle.TryDequeue(out var session))
            session.Dispose();
    }
}
