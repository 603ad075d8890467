namespace ResidentPortal.Database;

/// <summary>One for each database of the program; all must have run before the first request.</summary>
public interface IDatabaseMigration
{
    /// <exception cref="DatabaseStartException">It can't be used; the message says why and what to do.</exception>
    Task MigrateAsync(CancellationToken cancellationToken = default);
}
