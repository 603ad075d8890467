using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>On SQLite each part has a savepoint. Its calls are never asynchronous, so neither are these.</summary>
/// <param name="context">Its connection is open, and closed with it.</param>
internal sealed class SqliteSession(ReportsContext context) : ISession
{
    // At once for writing: a transaction that began as a reader can be refused to write later.
    private static readonly Statement Begin = new("BEGIN IMMEDIATE");
    private static readonly Statement Commit = new("COMMIT");
    private static readonly Statement Rollback = new("ROLLBACK");
    private static readonly Statement Mark = new("SAVEPOINT part");
    private static readonly Statement Keep = new("RELEASE part");
    private static readonly Statement TakeBack = new("ROLLBACK TO part");

    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();
    private readonly Dictionary<Statement, SqliteCommand> _commands = [];
    private bool _open;

    public Task BeginAsync()
    {
        Execute(Begin);
        _open = true;
        return Task.CompletedTask;
    }

    public Task CommitAsync()
    {
        Execute(Commit);
        _open = false;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PartResult>> WriteAsync(IReadOnlyList<Part> parts) =>
        Task.FromResult<IReadOnlyList<PartResult>>([.. parts.Select(Write)]);

    public Task<IReadOnlyList<T>> ReadAsync<T>(IReadOnlyList<Step> questions, Func<DbDataReader, T> read)
    {
        List<T> rows = [];
        foreach (var question in questions)
        {
            using var reader = Command(question.Statement, question.Values).ExecuteReader();
            while (reader.Read())
                rows.Add(read(reader));
        }
        return Task.FromResult<IReadOnlyList<T>>(rows);
    }

    public bool MayRepeat(Exception failure) => false;

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        try
        {
            // The connection goes back to its pool: nothing that was begun may go with it.
            if (_open)
                Execute(Rollback);
        }
        catch (SqliteException)
        {
            // SQLite had ended the transaction itself.
        }
        context.Dispose();
    }

    private PartResult Write(Part part)
    {
        Execute(Mark);
        var changed = 0;
        try
        {
            foreach (var step in part.Steps)
            {
                changed = Command(step.Statement, step.Values).ExecuteNonQuery();
                if (changed == 0 && step.MustChange)
                    return Without(new(IsWritten: false));
            }
        }
        catch (SqliteException refusal) when (!StorageFailure.Is(refusal))
        {
            return Without(new(IsWritten: false, Refusal: refusal));
        }
        Execute(Keep);
        return new(IsWritten: true, changed);
    }

    private PartResult Without(PartResult result)
    {
        Execute(TakeBack);
        Execute(Keep);
        return result;
    }

    private void Execute(Statement statement) => Command(statement, []).ExecuteNonQuery();

    private SqliteCommand Command(Statement statement, object?[] values)
    {
        if (!_commands.TryGetValue(statement, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Written in this program.
            command.CommandText = statement.Sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            _commands.Add(statement, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
