using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ResidentPortal.Database;

/// <summary>What an operator can put right about a database that cannot be opened or migrated, in words.</summary>
internal static class StartProblem
{
    // Names of SQLite's primary result codes.
    private const int Permission = 3, Busy = 5, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <returns>One sentence; null when the failure is of another kind, and a fault of the program.</returns>
    public static string? In(Exception failure, DatabaseSettings settings) =>
        Cause(failure, settings) is { } cause ? $"The database of {settings.About.Contents} ({settings.Place}) {cause}" : null;

    private static string? Cause(Exception failure, DatabaseSettings settings) => failure switch
    {
        DbUpdateException { InnerException: { } inner } => Cause(inner, settings),
        // Where there is no room for the file in which its users share, SQLite only says that it failed.
        SqliteException { SqliteErrorCode: InputOutput } when settings.File is { } file && DiskFull.At(file) => Space,
        SqliteException sqlite => Sqlite(sqlite.SqliteErrorCode),
        PostgresException refused => PostgreSql(refused.SqlState, settings),
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException } =>
            $"does not answer: start PostgreSQL, or correct ConnectionStrings:{settings.About.Name}.",
        UnauthorizedAccessException => Rights,
        IOException io when DiskFull.Is(io) => Space,
        IOException => Rights,
        _ => null,
    };

    private static string? Sqlite(int code) => code switch
    {
        Permission or ReadOnly or CannotOpen => Rights,
        Busy => "is locked by another program: stop that program, then start again.",
        InputOutput => "cannot be read or written: look at the disk, then start again.",
        Corrupt or NoDatabase =>
            "is damaged, or is not a database: put it back from the last backup, or move it away to start with an empty one.",
        Full => Space,
        _ => null,
    };

    private static string? PostgreSql(string state, DatabaseSettings settings) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"does not let the site in: correct the user and the password in ConnectionStrings:{settings.About.Name}.",
        PostgresErrorCodes.InvalidCatalogName => $"does not exist: create it, or correct ConnectionStrings:{settings.About.Name}.",
        PostgresErrorCodes.InsufficientPrivilege => "may not be changed by the site's user: let that user create it, and tables in it.",
        PostgresErrorCodes.DiskFull => Space,
        PostgresErrorCodes.TooManyConnections => "has no connection left: end some, or let PostgreSQL have more.",
        _ => null,
    };

    private const string Rights =
        "cannot be written: give the user that runs the site the right to read and write the file and its folder, then start again.";

    private const string Space = "cannot grow because the disk is full: make space, then start again.";
}
