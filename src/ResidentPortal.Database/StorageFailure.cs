using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ResidentPortal.Database;

/// <summary>
/// Tells what the site's surroundings did, a full or broken disk, a database that does not answer, keys that are gone, from a fault
/// of the program: it may go away by itself, and nobody who met it did anything wrong.
/// </summary>
public static class StorageFailure
{
    // Names of SQLite's primary result codes.
    private const int Error = 1, Constraint = 19;

    public static bool Is(Exception? failure) => failure switch
    {
        null => false,
        // What the program asked wrongly.
        SqliteException { SqliteErrorCode: Error or Constraint } => false,
        PostgresException refused when refused.SqlState[..2] is "22" or "23" or "42" => false,
        // What a browser sent.
        BadHttpRequestException => false,
        DbException or IOException or UnauthorizedAccessException or TimeoutException or CryptographicException => true,
        DbUpdateException or InvalidOperationException or AggregateException => Is(failure.InnerException),
        _ => false,
    };
}
