using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ResidentPortal.Database;

/// <summary>
/// Settings that SQLite keeps for a connection, not for a file: a commit is on the disk before it is answered, what is
/// deleted is overwritten, and another process (a command beside the running site) is waited for.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    // Microsoft.Data.Sqlite has no true asynchronous calls: this is the same work.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
