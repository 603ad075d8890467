using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>From when and until when residents see the newest version of a page.</summary>
/// <param name="ReleaseUtc">Null for now.</param>
/// <param name="ExpireUtc">Null for never.</param>
internal sealed record Publication(DateTimeOffset? ReleaseUtc, DateTimeOffset? ExpireUtc)
{
    /// <summary>Both dates, for the audit.</summary>
    public string Dates =>
        string.Join("; ", new[] { Named("from", ReleaseUtc), Named("until", ExpireUtc) }.OfType<string>()) is { Length: > 0 } dates
            ? dates
            : "no dates";

    public EditAction By(string who) => ReleaseUtc is null
        ? new(who, AuditAction.Published) { Detail = Named("until", ExpireUtc) ?? "" }
        : new(who, AuditAction.Scheduled) { Detail = Dates };

    public async Task<EditOutcome> ApplyAsync(PageEdit edit, string who, DateTimeOffset nowUtc, CancellationToken cancellation)
    {
        var (published, newest) = (edit.Published, edit.Newest);
        if (ReleaseUtc is null)
            edit.Publish(Dated(newest, null) with { PublishedIn = published.WithInvariant() }, who, nowUtc);
        else if (published is null || !new ContentSchedule([published], nowUtc).IsLive(published))
            // Published without a date it would be seen until its release.
            edit.Publish(Dated(newest, ReleaseUtc) with { PublishedIn = published.WithoutInvariant() }, who, nowUtc);
        else if (edit.State == VersionState.Published)
            return EditOutcome.IsPublished;
        else
        {
            if (published.Planned(ScheduledActionKind.Expire) != ExpireUtc)
                edit.Publish(Dated(published, null) with { PublishedIn = published.WithInvariant() }, who, nowUtc);
            edit.Plan(Dated(newest, ReleaseUtc) with { PublishedIn = published.WithoutInvariant() }, who, nowUtc);
        }

        await edit.OvertakeReviewsAsync(cancellation);
        return EditOutcome.Done;
    }

    private ContentNode Dated(ContentNode node, DateTimeOffset? release) =>
        node.With(ScheduledActionKind.Release, release).With(ScheduledActionKind.Expire, ExpireUtc);

    private static string? Named(string what, DateTimeOffset? moment) =>
        moment is { } utc ? $"{what} {Domain.Calendar.Dates.Moment(utc)}" : null;
}
