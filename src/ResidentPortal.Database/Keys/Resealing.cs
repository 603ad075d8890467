using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database.Keys;

/// <inheritdoc cref="IResealing"/>
public sealed class Resealing<TContext>(
    IDbContextFactory<TContext> contexts, SqliteWriteLock<TContext> writes, DatabaseDescription about, IDataProtectionProvider keys,
    IReadOnlyList<SealedColumn> columns) : IResealing
    where TContext : DbContext
{
    /// <summary>Rows that are read, and written, together: others who write wait no longer than for these.</summary>
    private const int Together = 100;

    public DatabaseDescription About => about;

    public IReadOnlyList<SealedColumn> Columns => columns;

    public async Task<Resealed> ResealAsync(CancellationToken cancellationToken = default)
    {
        var all = new Resealed(0, 0);
        foreach (var column in columns)
        {
            var one = await ResealAsync(column, cancellationToken);
            all = new(all.Done + one.Done, all.Unreadable + one.Unreadable);
        }
        return all;
    }

    public async Task<IReadOnlySet<Guid>> KeysAsync(CancellationToken cancellationToken = default)
    {
        HashSet<Guid> found = [];
        foreach (var column in columns)
        {
            await foreach (var rows in ReadAsync(column, cancellationToken))
                found.UnionWith(rows.Select(row => SealedValue.KeyOf(row.Value)).OfType<Guid>());
        }
        return found;
    }

    public async Task ForgetAsync(Guid key, CancellationToken cancellationToken = default)
    {
        var name = KeyCanaries<TContext>.Name + key;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.Set<Mark>().Where(mark => mark.Name == name).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<Resealed> ResealAsync(SealedColumn column, CancellationToken cancellationToken)
    {
        var protectors = column.Protectors(keys);
        var current = SealedBy.Key(protectors[0].Protect([0]));
        var (done, unreadable) = (0, 0);
        await foreach (var rows in ReadAsync(column, cancellationToken))
        {
            List<(SealedRow Row, object Anew)> anew = [];
            foreach (var row in rows.Where(row => SealedValue.KeyOf(row.Value) is { } key && key != current))
            {
                if (Anew(protectors, row.Value) is { } value)
                    anew.Add((row, value));
                else
                    unreadable++;
            }
            done += await WriteAsync(column, anew, cancellationToken);
        }
        return new(done, unreadable);
    }

    private static object? Anew(IReadOnlyList<IDataProtector> protectors, object value)
    {
        foreach (var protector in protectors)
        {
            try
            {
                return value is string text ? protector.Protect(protector.Unprotect(text))
                    : protector.Protect(protector.Unprotect((byte[])value));
            }
            catch (CryptographicException)
            {
                // It was sealed for another purpose of this column, or its key is gone.
            }
        }
        return null;
    }

    private async IAsyncEnumerable<IReadOnlyList<SealedRow>> ReadAsync(
        SealedColumn column, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        object[]? last = null;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var table = SealedTable.Of(context.Model, column);
            await context.Database.OpenConnectionAsync(cancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = table.Read(after: last is not null, Together);
            Add(command, last ?? []);
            List<SealedRow> rows = [];
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    var values = new object[reader.FieldCount];
                    reader.GetValues(values);
                    rows.Add(new(values[..^1], values[^1]));
                }
            }
            yield return rows;
            last = rows.Count < Together ? null : rows[^1].Key;
        }
        while (last is not null);
    }

    private async Task<int> WriteAsync(
        SealedColumn column, IReadOnlyList<(SealedRow Row, object Anew)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var table = SealedTable.Of(context.Model, column);
        using var turn = await writes.EnterAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = context.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var done = 0;
        foreach (var (row, anew) in rows)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (table.Write, transaction);
            // What somebody has changed meanwhile is not the value that was read.
            Add(command, [.. row.Key, row.Value, anew]);
            done += await command.ExecuteNonQueryAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return done;
    }

    private static void Add(DbCommand command, IReadOnlyList<object> values)
    {
        foreach (var (at, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{at}", value);
            command.Parameters.Add(parameter);
        }
    }

    private sealed record SealedRow(object[] Key, object Value);
}
