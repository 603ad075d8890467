using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Reviews;

/// <summary>
/// A second person reads a page before it is published. An approval is of one version and publishes nothing; what is saved
/// later has to be read anew. Who may ask, approve and publish is for the caller to say.
/// </summary>
public sealed class ReviewRequests(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>Asks for the newest version to be read. An earlier request that still waits is overtaken.</summary>
    /// <param name="askedOf">Null for anybody who may publish.</param>
    public Task<ReviewOutcome> AskAsync(Guid page, int expectedVersion, string askedBy, string? askedOf, string note,
        CancellationToken cancellation) =>
        ChangeAsync(page, expectedVersion, note, new(askedBy, AuditAction.ReviewAsked), (context, edit, waiting) =>
        {
            if (edit.State != VersionState.Draft)
                return ReviewOutcome.NothingToRead;
            if (askedOf == askedBy)
                return ReviewOutcome.OwnWork;
            waiting?.State = ReviewState.Overtaken;
            context.Reviews.Add(new()
            {
                Page = page,
                Version = edit.Version,
                AskedBy = askedBy,
                AskedUtc = Now,
                AskedOf = askedOf ?? "",
                Note = Fit(note),
            });
            return ReviewOutcome.Done;
        }, cancellation);

    /// <summary>Approves the newest version.</summary>
    /// <param name="comment">May be empty.</param>
    public Task<ReviewOutcome> ApproveAsync(Guid page, int expectedVersion, string who, string comment, CancellationToken cancellation) =>
        ChangeAsync(page, expectedVersion, comment, new(who, AuditAction.Approved), (_, edit, waiting) =>
            waiting is null ? ReviewOutcome.NotAsked
            : waiting.AskedBy == who || edit.Answer(EditOutcome.Done).SavedBy == who ? ReviewOutcome.OwnWork
            : Decide(waiting, ReviewState.Approved, edit, who, comment), cancellation);

    /// <summary>Says what has to change before the page can be published. Whoever asked can do it too, to take the request back.</summary>
    public Task<ReviewOutcome> SendBackAsync(Guid page, int expectedVersion, string who, string comment, CancellationToken cancellation) =>
        ChangeAsync(page, expectedVersion, comment, new(who, AuditAction.SentBack), (_, edit, waiting) =>
            waiting is null ? ReviewOutcome.NotAsked
            : string.IsNullOrWhiteSpace(comment) ? ReviewOutcome.CommentMissing
            : Decide(waiting, ReviewState.SentBack, edit, who, comment), cancellation);

    /// <summary>What was asked of a person, or of anybody, by others; the longest waiting first.</summary>
    public Task<IReadOnlyList<Review>> WaitingForAsync(string who, CancellationToken cancellation) =>
        ListAsync(rows =>
            rows.Where(row => row.State == ReviewState.Waiting && row.AskedBy != who && (row.AskedOf == who || row.AskedOf == ""))
            .OrderBy(row => row.Id), inBin: false, cancellation);

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<Review>> OfPageAsync(Guid page, CancellationToken cancellation) =>
        ListAsync(rows => rows.Where(row => row.Page == page).OrderByDescending(row => row.Id), inBin: true, cancellation);

    private DateTimeOffset Now => time.GetUtcNow();

    private ReviewOutcome Decide(ReviewRow review, ReviewState state, PageEdit edit, string who, string comment)
    {
        // The version that was read is the newest, whatever was saved since somebody asked.
        (review.State, review.Version, review.DecidedBy, review.DecidedUtc, review.Comment) = (state, edit.Version, who, Now, Fit(comment));
        return ReviewOutcome.Done;
    }

    private async Task<ReviewOutcome> ChangeAsync(
        Guid page, int expected, string words, ReviewAction action, Func<ContentContext, PageEdit, ReviewRow?, ReviewOutcome> decide,
        CancellationToken cancellation)
    {
        if (words.Length > ReviewRow.LongestComment)
            return ReviewOutcome.TooLong;
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var edit = await PageEdit.LoadAsync(change.Context, page, cancellation);
        if (edit.Row is null)
            return ReviewOutcome.NotFound;
        if (edit.Version != expected)
            return ReviewOutcome.Conflict;
        if (edit.Row.InBin)
            return ReviewOutcome.InBin;
        var waiting = await change.Context.Reviews.Where(row => row.Page == page && row.State == ReviewState.Waiting)
            .SingleOrDefaultAsync(cancellation);
        var outcome = decide(change.Context, edit, waiting);
        if (outcome != ReviewOutcome.Done)
            return outcome;
        change.Record(Now, action.Who, action.Action, edit.Row.Name, words, page);
        await change.CommitAsync(publishes: false, cancellation);
        return ReviewOutcome.Done;
    }

    private async Task<IReadOnlyList<Review>> ListAsync(Func<IQueryable<ReviewRow>, IQueryable<ReviewRow>> which, bool inBin,
        CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await which(context.Reviews.AsNoTracking())
            .Select(row => new
            {
                Row = row,
                Node = context.Nodes.First(node => node.Key == row.Page),
                Newest = context.Versions.Where(version => version.NodeKey == row.Page).Max(version => version.Number),
            })
            .Where(found => inBin || !found.Node.InBin)
            .Select(found => new Review(
                found.Row.Id, found.Row.Page, found.Node.Name, found.Row.Version, found.Newest, found.Row.AskedBy, found.Row.AskedUtc,
                found.Row.AskedOf,
                found.Row.Note, found.Row.State, found.Row.DecidedBy, found.Row.DecidedUtc, found.Row.Comment))
            .ToListAsync(cancellation);
    }

    private static string Fit(string words) => RowText.Fit(words.Trim(), ReviewRow.LongestComment);

    private sealed record ReviewAction(string Who, AuditAction Action);
}
