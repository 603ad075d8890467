using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>
/// What people typed and have not saved, kept so that a closed window or an ended session loses nothing. No version comes of it.
/// </summary>
public sealed class UnsavedWork(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>In bytes, as it is stored.</summary>
    public const int Largest = 512 * 1024;

    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);

    /// <summary>Keeps it in place of what the same person typed into the same page before.</summary>
    /// <returns>False when it is larger than <see cref="Largest"/>; what was kept before stays then.</returns>
    public async Task<bool> KeepAsync(Guid page, string who, int basedOn, IReadOnlyDictionary<string, string[]> fields,
        CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(fields);
        // All that is not ASCII is escaped, so a letter is a byte.
        if (body.Length > Largest)
            return false;
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var row = await change.Context.Unsaved.FindAsync([page, who], cancellation);
        if (row is null)
            change.Context.Unsaved.Add(row = new() { Page = page, Who = who, Body = body });
        (row.BasedOn, row.SavedUtc, row.Body) = (basedOn, time.GetUtcNow(), body);
        await change.CommitAsync(publishes: false, cancellation);
        return true;
    }

    /// <summary>Null when there is nothing.</summary>
    public async Task<UnsavedPage?> FindAsync(Guid page, string who, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Unsaved.AsNoTracking()
            .SingleOrDefaultAsync(unsaved => unsaved.Page == page && unsaved.Who == who, cancellation);
        return row is null
            ? null
            : new(row.Page, row.BasedOn, row.SavedUtc, JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.Body)!);
    }

    /// <summary>It is saved now, or not wanted.</summary>
    public async Task ForgetAsync(Guid page, string who, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        await context.Unsaved.Where(row => row.Page == page && row.Who == who).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The last typed first.</summary>
    public async Task<IReadOnlyList<UnsavedEntry>> OfAsync(string who, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Unsaved.AsNoTracking().Where(row => row.Who == who).OrderByDescending(row => row.SavedUtc)
            .Select(row => new UnsavedEntry(
                row.Page,
                context.Nodes.Where(node => node.Key == row.Page).Select(node => node.Name).FirstOrDefault() ?? "",
                row.BasedOn,
                context.Versions.Where(version => version.NodeKey == row.Page).Max(version => (int?)version.Number) ?? 0,
                row.SavedUtc))
            .ToListAsync(cancellation);
    }

    /// <summary>Who else is at work on a page: names of those who typed something since a moment.</summary>
    public async Task<IReadOnlyList<string>> OthersAtAsync(Guid page, string who, DateTimeOffset sinceUtc, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Unsaved.Where(row => row.Page == page && row.Who != who && row.SavedUtc >= sinceUtc).Select(row => row.Who)
            .Order().ToListAsync(cancellation);
    }

    /// <summary>Removes what nobody came back to in <see cref="KeptFor"/>.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - KeptFor;
        await using var context = contexts.CreateDbContext();
        return await context.Unsaved.Where(row => row.SavedUtc < before).ExecuteDeleteAsync(cancellation);
    }
}
