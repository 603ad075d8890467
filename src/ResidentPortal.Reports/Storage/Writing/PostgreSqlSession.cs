using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>
/// On PostgreSQL all parts go in one round trip. Where one is refused, they are taken back and go one by one: that is rare.
/// </summary>
/// <param name="context">Its connection is open, and closed with it.</param>
internal sealed class PostgreSqlSession(ReportsContext context) : ISession
{
    private static readonly Step Mark = new(new("SAVEPOINT parts"), []);
    private static readonly Step TakeBack = new(new("ROLLBACK TO parts"), []);

    private readonly NpgsqlConnection _connection = (NpgsqlConnection)context.Database.GetDbConnection();
    private NpgsqlTransaction? _transaction;
    private bool _committing;

    // Npgsql sends the BEGIN with what follows.
    public async Task BeginAsync() => _transaction = await _connection.BeginTransactionAsync();

    public async Task CommitAsync()
    {
        _committing = true;
        await _transaction!.CommitAsync();
        _committing = false;
        await _transaction.DisposeAsync();
        _transaction = null;
    }

    public async Task<IReadOnlyList<PartResult>> WriteAsync(IReadOnlyList<Part> parts)
    {
        if (parts.Count == 0)
            return [];
        var results = await TryAsync(parts);
        if (parts.Count == 1 || results.All(result => result.IsWritten))
            return results;
        List<PartResult> singly = [];
        foreach (var part in parts)
            singly.AddRange(await TryAsync([part]));
        return singly;
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(IReadOnlyList<Step> questions, Func<DbDataReader, T> read)
    {
        await using var batch = Batch(questions);
        List<T> rows = [];
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                rows.Add(read(reader));
        }
        while (await reader.NextResultAsync());
        return rows;
    }

    /// <summary>Two servers met at the same rows, or PostgreSQL was started again while the connection was idle.</summary>
    public bool MayRepeat(Exception failure) => !_committing
        && (_connection.State is not ConnectionState.Open
            || failure is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure });

    public void Dispose()
    {
        _transaction?.Dispose();
        context.Dispose();
    }

    /// <returns>Where one is not written, none stands.</returns>
    private async Task<IReadOnlyList<PartResult>> TryAsync(IReadOnlyList<Part> parts)
    {
        await using var batch = Batch([Mark, .. parts.SelectMany(part => part.Steps)]);
        try
        {
            await batch.ExecuteNonQueryAsync();
        }
        catch (PostgresException refusal) when (!StorageFailure.Is(refusal))
        {
            await TakeBackAsync();
            return [.. parts.Select(_ => new PartResult(IsWritten: false, Refusal: refusal))];
        }

        List<PartResult> results = [];
        var command = 1;
        foreach (var part in parts)
        {
            PartResult result = new(IsWritten: true);
            foreach (var step in part.Steps)
            {
                var changed = batch.BatchCommands[command++].RecordsAffected;
                result = new(result.IsWritten && (changed > 0 || !step.MustChange), changed);
            }
            results.Add(result);
        }
        if (!results.TrueForAll(result => result.IsWritten))
            await TakeBackAsync();
        return results;
    }

    private async Task TakeBackAsync()
    {
        await using var batch = Batch([TakeBack]);
        await batch.ExecuteNonQueryAsync();
    }

    private NpgsqlBatch Batch(IEnumerable<Step> steps)
    {
        var batch = new NpgsqlBatch(_connection, _transaction);
        foreach (var step in steps)
            batch.BatchCommands.Add(Command(step));
        return batch;
    }

    private static NpgsqlBatchCommand Command(Step step)
    {
#pragma warning disable CA2100 // Written in this program.
        var command = new NpgsqlBatchCommand(step.Statement.Sql);
#pragma warning restore CA2100
        foreach (var value in step.Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
