using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database.Backup;

/// <summary>What a room says about its database once that was restored.</summary>
public interface IRestoreFindings<TContext>
    where TContext : DbContext
{
    /// <param name="replaced">What was there before; null when it can't be read, or nothing was.</param>
    /// <returns>A line each, with nothing personal.</returns>
    IReadOnlyList<string> Tell(DatabaseFile restored, DatabaseFile? replaced);
}
