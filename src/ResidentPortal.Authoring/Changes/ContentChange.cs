using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Changes;

/// <summary>
/// One change of the content, all of it or nothing. Writers take turns, on every instance and with either database: each
/// holds the publication row from its first statement to its last.
/// </summary>
internal sealed class ContentChange : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;

    private ContentChange(ContentContext context, IDbContextTransaction transaction)
    {
        Context = context;
        _transaction = transaction;
    }

    public ContentContext Context { get; }

    public static async Task<ContentChange> BeginAsync(IDbContextFactory<ContentContext> contexts, CancellationToken cancellation)
    {
        var context = contexts.CreateDbContext();
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.Publications.ExecuteUpdateAsync(row =>
                row.SetProperty(publication => publication.Version, publication => publication.Version), cancellation);
            return new(context, transaction);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public Task<long> VersionAsync(CancellationToken cancellation) =>
        Context.Publications.Select(row => row.Version).SingleAsync(cancellation);

    /// <summary>Records who did it; the record is saved with the change.</summary>
    public void Record(DateTimeOffset atUtc, string who, AuditAction action, string subject, string detail = "", Guid? page = null) =>
        Context.Audit.Add(new()
        {
            AtUtc = atUtc,
            Who = RowText.Fit(who, AuditRow.LongestWho),
            Action = action,
            Page = page,
            Subject = RowText.Fit(subject, AuditRow.LongestSubject),
            Detail = RowText.Fit(detail, AuditRow.LongestDetail),
        });

    /// <param name="publishes">Residents see another site from now on.</param>
    public async Task CommitAsync(bool publishes, CancellationToken cancellation)
    {
        await Context.SaveChangesAsync(cancellation);
        if (publishes)
            await Context.Publications.ExecuteUpdateAsync(row =>
                row.SetProperty(publication => publication.Version, publication => publication.Version + 1), cancellation);
        await _transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
