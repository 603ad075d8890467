using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <inheritdoc cref="Watermark"/>
internal static class Watermarks
{
    /// <returns>0 where nothing was done yet.</returns>
    public static async Task<long> ReadAsync(ReportsContext context, string name, CancellationToken cancellationToken) =>
        await context.Watermarks.AsNoTracking().Where(w => w.Name == name).Select(w => w.Position).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Within the turn, and the transaction, of whoever does the work.</summary>
    /// <returns>False where it stood there already or higher: somebody else has done it.</returns>
    public static async Task<bool> TryRaiseAsync(ReportsContext context, string name, long to, CancellationToken cancellationToken)
    {
        if (await context.Watermarks.Where(w => w.Name == name && w.Position < to)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.Position, to), cancellationToken) > 0)
            return true;
        // The first of all: of two servers that write it at once one fails, and looks again later.
        if (await context.Watermarks.AnyAsync(w => w.Name == name, cancellationToken))
            return false;
        return await context.Database.ExecuteSqlAsync(
            $"INSERT INTO \"Watermarks\" (\"Name\", \"Position\") VALUES ({name}, {to}) ON CONFLICT DO NOTHING", cancellationToken) > 0;
    }
}
