using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

/// <summary>Which migrations a database has had, and which of them this program knows.</summary>
internal sealed record MigrationHistory(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    public bool IsCurrent => Applied.SequenceEqual(Known);

    public string Newest => Known[^1];

    public static async Task<MigrationHistory> ReadAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = context.Database.GetDbConnection();
        List<string> applied = [];
        if (await AnyAsync(connection, context.Database.IsNpgsql(), cancellationToken))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                applied.Add(reader.GetString(0));
        }

        // Not by the database: what its collation says of underscores is its own affair.
        return new([.. applied.Order(StringComparer.Ordinal)], [.. context.Database.GetMigrations()]);
    }

    /// <summary>Why this program must leave the database alone: it had a migration that this program does not know.</summary>
    public string? Refusal(DatabaseSettings settings)
    {
        if (Applied.Except(Known).Min(StringComparer.Ordinal) is not { } unknown)
            return null;
        var (about, place) = (settings.About, settings.Place);
        return string.CompareOrdinal(unknown, Known[0]) < 0
            ? $"The database of {about.Contents} ({place}) is from an earlier version and cannot be upgraded: save what you need with "
            + "that version "
                + $"(dotnet ResidentPortal.Web.dll {about.ExportCommand}), then start this one with an empty database."
            : $"The database of {about.Contents} ({place}) is from a newer version, or is shared with another database: "
                + "start the newer version, or put back the backup from before it.";
    }

    private static async Task<bool> AnyAsync(DbConnection connection, bool isPostgreSql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = isPostgreSql
            ? "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('\"__EFMigrationsHistory\"')"
            : "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        return await command.ExecuteScalarAsync(cancellationToken) is not 0L;
    }
}
