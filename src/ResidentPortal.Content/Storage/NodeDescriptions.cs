using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Content.Storage;

/// <summary>Fills in what lists show of pages that were stored before rows said it.</summary>
internal static class NodeDescriptions
{
    private const int AtOnce = 200;

    public static async Task FillAsync(ContentContextFactory contexts, CancellationToken cancellation)
    {
        while (true)
        {
            await using var context = contexts.CreateDbContext();
            var rows = await context.Nodes.Include(row => row.Versions).Where(row => row.ChangedBy == "" && row.Versions.Any(version => version.SavedBy != ""))
                .OrderBy(row => row.Key).Take(AtOnce).ToListAsync(cancellation);
            if (rows.Count == 0)
                return;
            foreach (var row in rows)
            {
                // The last that has an author: a row that stays without one would be looked at for ever.
                if (row.Versions.Where(version => version.SavedBy.Length > 0).MaxBy(version => version.Number) is { } newest)
                    row.Describe(VersionBody.Read(row, newest.Body), newest);
            }

            await context.SaveChangesAsync(cancellation);
        }
    }
}
