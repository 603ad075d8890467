using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>
/// What staff do with pages. Each edit names the version it is based on; when somebody was quicker, nothing is changed and
/// the result says who. Every version is kept. <c>who</c> is any name for a member of staff, up to 200 characters.
/// </summary>
public sealed class ContentEditing(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>Null when there is no such page.</summary>
    public async Task<EditablePage?> ReadAsync(Guid page, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await PageEdit.LoadAsync(context, page, cancellation) is { Row: not null } edit
            ? new(edit.Newest, edit.Version, edit.State, edit.Row.Versions.Exists(version => version.State == VersionState.Published))
            {
                PlannedVersion = edit.Row.Versions.Find(version => version.State == VersionState.Planned)?.Number,
            }
            : null;
    }

    /// <summary>Newest first; empty when there is no such page.</summary>
    public async Task<IReadOnlyList<PageVersion>> HistoryAsync(Guid page, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var edit = await PageEdit.LoadAsync(context, page, cancellation);
        return
        [
            .. (edit.Row?.Versions ?? []).OrderByDescending(version => version.Number)
                .Select(version => new PageVersion(
                    version.Number, version.State, version.SavedUtc, version.SavedBy, VersionBody.Read(edit.Row!, version.Body))),
        ];
    }

    /// <summary>
    /// Saves name and properties for later; what residents see stays. A page that is new has a key of its own and the
    /// expected version 0; its parent, document type and place among its siblings are taken from the node, and only then.
    /// </summary>
    public Task<EditResult> SaveDraftAsync(ContentNode node, int expected, string who, CancellationToken cancellation) =>
        EditAsync(node.Key, expected, new(who, AuditAction.DraftSaved, EditTarget.Draft),
            edit => DraftAsync(edit, node, who, cancellation), cancellation);

    /// <summary>Saves the words of an earlier version as a new draft.</summary>
    /// <param name="number">Of a version in the page's history.</param>
    public Task<EditResult> RestoreVersionAsync(Guid page, int number, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.VersionRestored)
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"version {number}"),
        }, edit =>
        {
            if (edit.Row!.Versions.Find(version => version.Number == number) is not { } earlier)
                return EditOutcome.NotFound;
            var words = VersionBody.Read(edit.Row, earlier.Body);
            edit.AddDraft(edit.Newest with { Name = words.Name, PublishedIn = [], Properties = words.Properties }, who, Now);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>
    /// Shows residents the newest version: from now on, or from its release. Of a page that residents can see, they go on
    /// seeing the version that is published until the newest takes its place; the end holds for both. A version that waited
    /// for its release waits no more. All of it or nothing, with one entry in the audit.
    /// </summary>
    /// <param name="releaseUtc">Null for now.</param>
    /// <param name="expireUtc">Null for never, also where an end was planned.</param>
    public Task<EditResult> PublishAsync(
        Guid page, DateTimeOffset? releaseUtc, DateTimeOffset? expireUtc, int expected, string who, CancellationToken cancellation)
    {
        var publication = new Publication(releaseUtc, expireUtc);
        return EditAsync(page, expected, publication.By(who), edit => publication.ApplyAsync(edit, who, Now, cancellation), cancellation);
    }

    /// <summary>
    /// Makes a page and shows it to residents from now on; nobody sees a draft of it, and when it cannot be shown there is none.
    /// </summary>
    /// <param name="node">As in <see cref="SaveDraftAsync"/> for a page that is new.</param>
    /// <param name="expireUtc">Null for never.</param>
    public Task<EditResult> PublishNewAsync(ContentNode node, DateTimeOffset? expireUtc, string who, CancellationToken cancellation)
    {
        var publication = new Publication(null, expireUtc);
        return EditAsync(node.Key, expected: 0, publication.By(who) with { On = EditTarget.Draft }, async edit =>
        {
            if (await DraftAsync(edit, node, who, cancellation) is var outcome and not EditOutcome.Done)
                return outcome;
            return await publication.ApplyAsync(edit, who, Now, cancellation);
        }, cancellation);
    }

    /// <summary>Takes the page away from residents. Its newest version stays as a draft.</summary>
    public Task<EditResult> UnpublishAsync(Guid page, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.Unpublished), edit =>
        {
            edit.Withdraw(who, Now);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>
    /// Changes nothing but when the page ends: that of what residents see, of what waits for its release, and of a draft beside them.
    /// </summary>
    public Task<EditResult> EndAsync(Guid page, DateTimeOffset? expireUtc, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.Scheduled) { Detail = new Publication(null, expireUtc).Dates }, edit =>
        {
            edit.Change((version, _) => version.With(ScheduledActionKind.Expire, expireUtc), who, Now);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>Gives up a version that waits to take the place of what residents see. Nothing changes for them.</summary>
    public Task<EditResult> WithdrawPlanAsync(Guid page, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.PlanWithdrawn), edit =>
        {
            if (edit.Planned is null)
                return EditOutcome.NotPlanned;
            edit.WithdrawPlan(who, Now);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>
    /// Copies the newest version of a page as a draft named "Copy of …", at the end of what lies below the parent. Links
    /// from one copied page to another lead to the copy.
    /// </summary>
    /// <param name="parent">Null for the top of the site.</param>
    /// <param name="withBelow">Copies what lies below the page too, each under its own name.</param>
    public async Task<CopyResult> CopyAsync(Guid page, Guid? parent, bool withBelow, string who, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var original = await PageEdit.LoadAsync(change.Context, page, cancellation);
        if (original.Row is null or { InBin: true })
            return new(original.Row is null ? EditOutcome.NotFound : EditOutcome.InBin, Guid.Empty);
        if (!await PageEdit.IsPlaceAsync(change.Context, parent, null, cancellation))
            return new(EditOutcome.NoSuchPlace, Guid.Empty);
        var all = withBelow ? await original.WithAllBelowAsync(cancellation) : [original];
        var copy = new PageCopy([.. all.Where(one => !one.Row!.InBin).Select(one => one.Newest)]);
        await copy.PutAsync(change.Context, parent, who, Now, cancellation);
        change.Record(Now, who, AuditAction.Copied, copy.Name, withBelow ? "with all below it" : "", copy.Key);
        await change.CommitAsync(publishes: false, cancellation);
        return new(EditOutcome.Done, copy.Key);
    }

    /// <summary>
    /// Puts all pages directly below a page in an order. <see cref="EditOutcome.Conflict"/> when there are others by now,
    /// or fewer.
    /// </summary>
    /// <param name="parent">Null for the top of the site.</param>
    public async Task<EditOutcome> OrderAsync(Guid? parent, IReadOnlyList<Guid> order, string who, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var above = parent is { } key ? await change.Context.Nodes.FindAsync([key], cancellation) : null;
        if (parent is not null && above is not { InBin: false })
            return EditOutcome.NoSuchPlace;
        var pages = await change.Context.Nodes.Where(row => row.ParentKey == parent && !row.InBin)
            .ToDictionaryAsync(row => row.Key, cancellation);
        if (order.Count != pages.Count || !pages.Keys.ToHashSet().SetEquals(order))
            return EditOutcome.Conflict;
        foreach (var (place, page) in order.Index())
            pages[page].SortOrder = place;
        change.Record(Now, who, AuditAction.Moved, above?.Name ?? "",
            string.Create(CultureInfo.InvariantCulture, $"order of {pages.Count} pages"), parent);
        await change.CommitAsync(pages.Values.Any(row => row.IsPublic), cancellation);
        return EditOutcome.Done;
    }

    /// <summary>Puts the page, with all below it, under another parent or at another place among its siblings.</summary>
    public Task<EditResult> MoveAsync(Guid page, Guid? parent, int sortOrder, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.Moved), async edit =>
        {
            if (!await edit.CanLieBelowAsync(parent, cancellation))
                return EditOutcome.NoSuchPlace;
            edit.Place(parent, sortOrder);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>Puts the page and all below it into the recycle bin. Nothing of them can be seen any more.</summary>
    public Task<EditResult> MoveToBinAsync(Guid page, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.Binned), async edit =>
        {
            foreach (var one in await edit.WithAllBelowAsync(cancellation))
                one.MoveToBin(who, Now);
            return EditOutcome.Done;
        }, cancellation);

    /// <summary>Takes the page and all below it out of the recycle bin, as drafts.</summary>
    /// <param name="parent">Where it goes; null for where it was.</param>
    public Task<EditResult> RestoreAsync(Guid page, Guid? parent, int expected, string who, CancellationToken cancellation) =>
        EditAsync(page, expected, new(who, AuditAction.Restored, EditTarget.Bin), async edit =>
        {
            if (!await edit.CanLieBelowAsync(parent ?? edit.Row!.ParentKey, cancellation))
                return EditOutcome.NoSuchPlace;
            edit.Place(parent ?? edit.Row!.ParentKey, edit.Row!.SortOrder);
            foreach (var one in await edit.WithAllBelowAsync(cancellation))
                one.Row!.InBin = false;
            return EditOutcome.Done;
        }, cancellation);

    private DateTimeOffset Now => time.GetUtcNow();

    private async Task<EditOutcome> DraftAsync(PageEdit edit, ContentNode node, string who, CancellationToken cancellation)
    {
        if (edit.Row is null)
        {
            if (!await edit.CanLieBelowAsync(node.Parent, cancellation))
                return EditOutcome.NoSuchPlace;
            edit.Create(node, Now);
        }

        var was = edit.Row!.Versions.Count > 0 ? edit.Newest : node with { PublishedIn = [], Schedule = [] };
        edit.AddDraft(was with { Name = Clean(node.Name), PublishedIn = [], Properties = Clean(node.Properties) }, who, Now);
        return EditOutcome.Done;
    }

    private Task<EditResult> EditAsync(
        Guid page, int expected, EditAction action, Func<PageEdit, EditOutcome> edit, CancellationToken cancellation) =>
        EditAsync(page, expected, action, loaded => Task.FromResult(edit(loaded)), cancellation);

    private async Task<EditResult> EditAsync(
        Guid page, int expected, EditAction action, Func<PageEdit, Task<EditOutcome>> edit, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var loaded = await PageEdit.LoadAsync(change.Context, page, cancellation);
        if (loaded.Row is null && (action.On != EditTarget.Draft || expected > 0))
            return loaded.Answer(EditOutcome.NotFound);
        if (loaded.Version != expected)
            return loaded.Answer(EditOutcome.Conflict);
        if (loaded.Row is { InBin: true } && action.On != EditTarget.Bin)
            return loaded.Answer(EditOutcome.InBin);

        var address = loaded.Address;
        if (loaded.Release(Now) is { } planner)
            change.Record(Now, planner, AuditAction.Published, loaded.Row!.Name, PageEdit.AsPlanned, page);
        var outcome = await edit(loaded);
        if (outcome != EditOutcome.Done)
            return loaded.Answer(outcome);
        change.Record(Now, action.Who, action.Action, loaded.Row!.Name, action.Detail, page);
        // All addresses are read only when one may change: of a large site that takes seconds. Nothing is saved yet.
        var former = loaded.ChangesTheSite && loaded.Address != address ? new FormerPaths(change.Context, Now) : null;
        if (former is not null)
            await former.LookAsync(cancellation);
        await change.Context.SaveChangesAsync(cancellation);
        if (former is not null)
            await former.RedirectAsync(cancellation);
        await change.CommitAsync(loaded.ChangesTheSite, cancellation);
        return loaded.Answer(EditOutcome.Done);
    }

    // Browsers send line ends as \r\n, files have \n: without this each save of a form would look like a change.
    private static LocalisedText Clean(LocalisedText text) => new(
        text.Default.ReplaceLineEndings("\n"),
        text.Cultures?.ToDictionary(own => own.Key, own => own.Value.ReplaceLineEndings("\n")));

    private static Dictionary<string, LocalisedText> Clean(IReadOnlyDictionary<string, LocalisedText> properties) =>
        properties.ToDictionary(property => property.Key, property => Clean(property.Value), StringComparer.OrdinalIgnoreCase);
}
