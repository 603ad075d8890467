using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>One page with its versions, while it is edited. Whoever calls it saves.</summary>
internal sealed class PageEdit
{
    /// <summary>What the audit says of a version that was released by itself.</summary>
    public const string AsPlanned = "as planned";

    private readonly ContentContext _context;

    private PageEdit(ContentContext context, NodeRow? row) => (_context, Row) = (context, row);

    /// <summary>Null for a page that is not there.</summary>
    public NodeRow? Row { get; private set; }

    /// <summary>Residents see, or may see, something else than before.</summary>
    public bool ChangesTheSite { get; private set; }

    public int Version => Last?.Number ?? 0;

    public VersionState State => Last?.State ?? VersionState.Draft;

    public ContentNode Newest => VersionBody.Read(Row!, Last!.Body);

    public ContentNode? Published => PublishedRow is { } version ? VersionBody.Read(Row!, version.Body) : null;

    /// <summary>The version that waits to take the place of what is published; null when none does.</summary>
    public ContentNode? Planned => PlannedRow is { } version ? VersionBody.Read(Row!, version.Body) : null;

    /// <summary>What the page adds to its own address and to those below it.</summary>
    public (Guid? Parent, string Segment)? Address => Row is not null && FormerPaths.Face(Row, Row.Versions) is { } face
        ? (Row.ParentKey, ContentTree.Segment(face))
        : null;

    private VersionRow? Last => Row?.Versions.MaxBy(version => version.Number);

    private VersionRow? PublishedRow => Row?.Versions.Find(version => version.State == VersionState.Published);

    private VersionRow? PlannedRow => Row?.Versions.Find(version => version.State == VersionState.Planned);

    public static async Task<PageEdit> LoadAsync(ContentContext context, Guid page, CancellationToken cancellation) =>
        new(context, await context.Nodes.Include(node => node.Versions).SingleOrDefaultAsync(node => node.Key == page, cancellation));

    public EditResult Answer(EditOutcome outcome) => new(outcome, Version, Last?.SavedBy ?? "");

    public void Create(ContentNode node, DateTimeOffset nowUtc) => _context.Nodes.Add(Row = new()
    {
        Key = node.Key,
        ParentKey = node.Parent,
        DocumentType = node.DocumentType,
        SortOrder = node.SortOrder,
        CreatedUtc = nowUtc,
    });

    /// <summary>Adds a draft beside what is published, and beside what is planned, whose date is not the draft's.</summary>
    public void AddDraft(ContentNode node, string who, DateTimeOffset nowUtc) =>
        Row!.Add(PlannedRow is null ? node : node.With(ScheduledActionKind.Release, null), VersionState.Draft, who, nowUtc,
            keepsPublished: true);

    /// <summary>Adds a version that takes the place of what is published when its release comes.</summary>
    public void Plan(ContentNode node, string who, DateTimeOffset nowUtc)
    {
        Row!.Add(node, VersionState.Planned, who, nowUtc, keepsPublished: true);
        ChangesTheSite = true;
    }

    /// <summary>What residents see stays. The words that were planned are a draft again, unless there is a newer one.</summary>
    public void WithdrawPlan(string who, DateTimeOffset nowUtc)
    {
        var planned = PlannedRow!;
        planned.State = VersionState.Superseded;
        Row!.PlannedUtc = null;
        if (planned == Last)
            AddDraft(Newest.With(ScheduledActionKind.Release, null), who, nowUtc);
        ChangesTheSite = true;
    }

    /// <summary>Puts the planned version in the place of the published one, if its time has come.</summary>
    /// <returns>Who planned it; null when nothing was due.</returns>
    public string? Release(DateTimeOffset nowUtc)
    {
        if (!(Row?.PlannedUtc <= nowUtc) || PlannedRow is not { } planned)
            return null;
        PublishedRow?.State = VersionState.Superseded;
        planned.State = VersionState.Published;
        Row.Describe(Newest, Last!);
        ChangesTheSite = true;
        return planned.SavedBy;
    }

    public void Publish(ContentNode node, string who, DateTimeOffset nowUtc)
    {
        Row!.Add(node, VersionState.Published, who, nowUtc);
        ChangesTheSite = true;
    }

    /// <summary>Replaces each version that counts, published, planned and draft, with a changed one in the same state.</summary>
    public void Change(Func<ContentNode, VersionState, ContentNode> change, string who, DateTimeOffset nowUtc)
    {
        var draft = State == VersionState.Draft ? Newest : null;
        var (published, planned) = (Published, Planned);
        if (published is not null)
            Publish(change(published, VersionState.Published), who, nowUtc);
        if (planned is not null)
            Plan(change(planned, VersionState.Planned), who, nowUtc);
        if (draft is not null)
            AddDraft(change(draft, VersionState.Draft), who, nowUtc);
    }

    /// <summary>Leaves only a draft of the newest version.</summary>
    public void Withdraw(string who, DateTimeOffset nowUtc, IReadOnlyList<ScheduledAction>? schedule = null)
    {
        ChangesTheSite |= PublishedRow is not null;
        Row!.Add(Newest with { PublishedIn = [], Schedule = schedule ?? [] }, VersionState.Draft, who, nowUtc);
    }

    /// <summary>What was to be read is published, or will be: nobody is asked any more.</summary>
    public Task OvertakeReviewsAsync(CancellationToken cancellation) =>
        _context.Reviews.Where(review => review.Page == Row!.Key && review.State == ReviewState.Waiting)
        .ExecuteUpdateAsync(row => row.SetProperty(review => review.State, ReviewState.Overtaken), cancellation);

    public void Place(Guid? parent, int sortOrder)
    {
        (Row!.ParentKey, Row.SortOrder) = (parent, sortOrder);
        ChangesTheSite = true;
    }

    public void MoveToBin(string who, DateTimeOffset nowUtc)
    {
        Withdraw(who, nowUtc);
        Row!.InBin = true;
        ChangesTheSite = true;
    }

    /// <summary>Null is the top of the site.</summary>
    public Task<bool> CanLieBelowAsync(Guid? parent, CancellationToken cancellation) =>
        IsPlaceAsync(_context, parent, Row?.Key, cancellation);

    /// <param name="page">The page that is to lie there; null for one that is new.</param>
    public static async Task<bool> IsPlaceAsync(ContentContext context, Guid? parent, Guid? page, CancellationToken cancellation)
    {
        var above = await context.Nodes.AsNoTracking().Select(node => new { node.Key, node.ParentKey, node.InBin })
            .ToDictionaryAsync(node => node.Key, cancellation);
        var seen = new HashSet<Guid>();
        for (var next = parent; next is { } key; next = above[key].ParentKey)
        {
            if (key == page || !above.TryGetValue(key, out var node) || node.InBin || !seen.Add(key))
                return false;
        }

        return true;
    }

    public async Task<IReadOnlyList<PageEdit>> WithAllBelowAsync(CancellationToken cancellation)
    {
        var children = (await _context.Nodes.AsNoTracking().Select(node => new { node.Key, node.ParentKey }).ToListAsync(cancellation))
            .ToLookup(node => node.ParentKey, node => node.Key);
        var pages = new List<PageEdit> { this };
        var seen = new HashSet<Guid> { Row!.Key };
        for (var at = 0; at < pages.Count; at++)
        {
            foreach (var child in children[pages[at].Row!.Key].Where(seen.Add))
                pages.Add(await LoadAsync(_context, child, cancellation));
        }

        return pages;
    }
}
