using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ResidentPortal.Database;

/// <summary>For a write that nobody waits for: it is given up where another one holds the lock.</summary>
public static class BriefWait
{
    /// <summary>
    /// Opens the connection, on which a command then waits for a lock hardly longer than a second. Other connections wait as long as ever.
    /// </summary>
    public static async Task OpenBrieflyAsync(this DatabaseFacade database, CancellationToken cancellationToken = default)
    {
        // Seconds: the least that there is.
        database.SetCommandTimeout(1);
        await database.OpenConnectionAsync(cancellationToken);
        // The time above is only looked at between two waits of SQLite's own.
        if (database.IsSqlite())
            await database.ExecuteSqlRawAsync("PRAGMA busy_timeout=100", cancellationToken);
    }
}
