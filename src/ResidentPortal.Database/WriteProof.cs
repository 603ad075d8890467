using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>One for each database of the program.</summary>
public interface IWriteProof
{
    DatabaseSettings Settings { get; }

    /// <summary>Writes as much as a long report takes, and deletes it again; both are on the disk when it returns.</summary>
    /// <exception cref="DatabaseStartException">It can't be done; the message says why and what to do.</exception>
    Task RunAsync(CancellationToken cancellationToken = default);
}

/// <inheritdoc cref="IWriteProof"/>
public sealed class WriteProof<TContext>(IDbContextFactory<TContext> contexts, SqliteWriteLock<TContext> writes,
    DatabaseSettings settings) : IWriteProof
    where TContext : DbContext
{
    private const string Name = "proof ";

    // The longest report with its emails takes less.
    private const int Bytes = 65_536;

    public DatabaseSettings Settings => settings;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            using var turn = await writes.EnterAsync(cancellationToken);
            context.Set<Mark>().Add(new() { Name = Name + Guid.NewGuid(), Value = RandomNumberGenerator.GetBytes(Bytes) });
            await context.SaveChangesAsync(cancellationToken);
            // Those, too, that somebody left who was killed in between.
            await context.Set<Mark>().Where(mark => mark.Name.StartsWith(Name)).ExecuteDeleteAsync(cancellationToken);
        }
        catch (Exception failure) when (StartProblem.In(failure, settings) is { } problem)
        {
            throw new DatabaseStartException(problem, failure);
        }
    }
}
