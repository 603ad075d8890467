using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Audit;

/// <summary>Who did what. Changes of pages, media, texts and redirects record themselves; other deeds are written here.</summary>
public sealed class ContentAudit(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditFilter filter, int skip, int take, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await Entries(context, filter).Skip(skip).Take(take).ToListAsync(cancellation);
    }

    public async Task<int> CountAsync(AuditFilter filter, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await filter.Of(context.Audit).CountAsync(cancellation);
    }

    /// <summary>All of them, newest first, one after the other: there may be more than fit into memory.</summary>
    public async IAsyncEnumerable<AuditEntry> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        await foreach (var entry in Entries(context, filter).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return entry;
    }

    /// <summary>Records what is no change of the content: a preview was shared, pages were exported.</summary>
    /// <param name="subject">What it was done to; nothing a resident typed.</param>
    public async Task WriteAsync(string who, AuditAction action, string subject, string detail, CancellationToken cancellation,
        Guid? page = null)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        change.Record(time.GetUtcNow(), who, action, subject, detail, page);
        await change.CommitAsync(publishes: false, cancellation);
    }

    private static IQueryable<AuditEntry> Entries(ContentContext context, AuditFilter filter) => filter.Of(context.Audit.AsNoTracking())
        .OrderByDescending(row => row.Id)
        .Select(row => new AuditEntry(row.Id, row.AtUtc, row.Who, row.Action, row.Page, row.Subject, row.Detail));
}

public sealed record AuditEntry(long Id, DateTimeOffset AtUtc, string Who, AuditAction Action, Guid? Page, string Subject, string Detail);

/// <summary>Which entries to show; what is null does not matter.</summary>
/// <param name="FromUtc">The first moment.</param>
/// <param name="ToUtc">The first moment after it.</param>
public sealed record AuditFilter(string? Who = null, AuditAction? Action = null, Guid? Page = null, DateTimeOffset? FromUtc = null,
    DateTimeOffset? ToUtc = null)
{
    internal IQueryable<AuditRow> Of(IQueryable<AuditRow> rows)
    {
        if (!string.IsNullOrEmpty(Who))
            rows = rows.Where(row => row.Who == Who);
        if (Action is { } action)
            rows = rows.Where(row => row.Action == action);
        if (Page is { } page)
            rows = rows.Where(row => row.Page == page);
        if (FromUtc is { } from)
            rows = rows.Where(row => row.AtUtc >= from);
        return ToUtc is { } to ? rows.Where(row => row.AtUtc < to) : rows;
    }
}
