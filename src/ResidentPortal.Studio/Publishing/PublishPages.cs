using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Access;
using ResidentPortal.Studio.Access;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Publishing;

/// <summary>From a draft to the site: checks, review, dates.</summary>
public sealed class PublishPages(
    ContentEditing editing, PageLists lists, DraftSite drafts, PublishCheck check, ReviewRequests reviews, LinkedFrom links, LiveSite live,
    LiveSiteRefresh refresh, IAuthorizationService authorization, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> ShowAsync(HttpContext context, Guid page, string? done) =>
        await ViewAsync(context, page, node => node) is { } view ? Answer(view with { Done = Said(done) }) : Results.NotFound();

    public async Task<IResult> DoAsync(HttpContext context, Guid page)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var values = FormValues.Of(post);
        var form = values.Has("when") ? PublishForm.Of(values) : null;
        var deed = values.One("do");
        // A page that is to be published is looked at as it will be with the dates that were typed just now.
        if (await ViewAsync(context, page, node => deed == "publish" && form is not null ? Dated(node, form) : node) is not { } view)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        view = view with { Form = form ?? view.Form, Words = values.One("words").Trim() };
        if (post.Problem is { } problem)
            return Answer(view with { Errors = [new("main-content", problem)] }, post.Status);
        // What somebody decided on is the version that they saw.
        if (values.One("version") != view.Stored.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return Answer(view with
            {
                Errors = [new("main-content", "Somebody else has saved this page. Read it again before you go on")],
            }, StatusCodes.Status409Conflict);
        if (!view.MayPublish && deed != "ask")
            return Results.Page<ForbiddenPage, string?>(Roles.Editor, StatusCodes.Status403Forbidden);
        return deed switch
        {
            "publish" => await PublishAsync(context, view),
            "end" => await EndAsync(context, view),
            "withdraw" =>
                Next(page, "withdrawn", await editing.WithdrawPlanAsync(page, view.Stored.Version, context.Who(), context.RequestAborted),
                    view),
            "unpublish" =>
                Next(page, "unpublished",
                    await ShownAsync(await editing.UnpublishAsync(page, view.Stored.Version, context.Who(), context.RequestAborted),
                        context.RequestAborted), view),
            "ask" =>
                Next(page, "asked", await reviews.AskAsync(page, view.Stored.Version, context.Who(),
                    values.One("of") is { Length: > 0 } of ? of : null, view.Words, context.RequestAborted), view),
            "approve" =>
                Next(page, "approved", await reviews.ApproveAsync(page, view.Stored.Version, context.Who(), view.Words,
                    context.RequestAborted), view),
            "sendBack" when view.Words.Length == 0 =>
                Answer(view with { Errors = [new("words", "Enter what should be changed")] }, StatusCodes.Status422UnprocessableEntity),
            "sendBack" =>
                Next(page, "sentBack", await reviews.SendBackAsync(page, view.Stored.Version, context.Who(), view.Words,
                    context.RequestAborted), view),
            _ => Answer(view with { Errors = [new("main-content", "Select one of the buttons")] }, StatusCodes.Status400BadRequest),
        };
    }

    private async Task<IResult> PublishAsync(HttpContext context, PublishView view)
    {
        var (release, expire, mistakes) = view.Form.Read(time.GetUtcNow());
        List<FieldMistake> errors = [.. mistakes];
        if (view.IsBlocked)
            return Answer(view with { Errors = [.. errors, new("checks", "Fix what the checks found before you publish")] },
                StatusCodes.Status422UnprocessableEntity);
        if (view.HasWarnings && !view.Form.HasReadWarnings)
            errors.Add(new("warnings", "Read the warnings, then tick the box to publish anyway"));
        if (errors.Count > 0)
            return Answer(view with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var (page, who, cancellation) = (view.Page.Key, context.Who(), context.RequestAborted);
        var result = await editing.PublishAsync(page, release, expire, view.Stored.Version, who, cancellation);
        return Next(page, release is null ? "published" : "scheduled", await ShownAsync(result, cancellation), view);
    }

    private async Task<IResult> EndAsync(HttpContext context, PublishView view)
    {
        var (_, expire, mistakes) = (view.Form with { When = PublishForm.Now }).Read(time.GetUtcNow());
        List<FieldMistake> errors = [.. mistakes];
        if (errors.Count == 0 && expire <= view.AppearsUtc)
            errors.Add(new("endDay", $"The page must end after {StudioDates.Moment(view.AppearsUtc.Value)}, when what is planned appears"));
        return errors.Count > 0
            ? Answer(view with { Errors = errors }, StatusCodes.Status422UnprocessableEntity)
            : Next(view.Page.Key, "dated",
                await editing.EndAsync(view.Page.Key, expire, view.Stored.Version, context.Who(), context.RequestAborted), view);
    }

    private ContentNode Dated(ContentNode node, PublishForm form)
    {
        var (release, expire, mistakes) = form.Read(time.GetUtcNow());
        return mistakes.Count > 0 ? node : node.With(ScheduledActionKind.Release, release).With(ScheduledActionKind.Expire, expire);
    }

    /// <summary>So that whoever goes to see the page finds it changed; other servers follow within two seconds.</summary>
    private async Task<EditResult> ShownAsync(EditResult result, CancellationToken cancellation)
    {
        if (result.IsDone)
            await refresh.TryRefreshAsync(cancellation);
        return result;
    }

    /// <param name="asWanted">The page as the checks should see it.</param>
    private async Task<PublishView?> ViewAsync(HttpContext context, Guid page, Func<ContentNode, ContentNode> asWanted)
    {
        var cancellation = context.RequestAborted;
        if (await lists.FindAsync(page, cancellation) is not { InBin: false } listed
            || await editing.ReadAsync(page, cancellation) is not { } stored)
            return null;
        var now = time.GetUtcNow();
        return new(
            listed,
            stored,
            await drafts.TypesAsync(cancellation),
            await lists.AboveAsync(listed, cancellation),
            await check.RunAsync(asWanted(stored.Node), cancellation),
            await links.ToPageAsync(page, cancellation),
            (await reviews.OfPageAsync(page, cancellation)) is [var last, ..] ? last : null,
            PublishForm.Planned(listed.PlannedUtc ?? listed.ReleaseUtc, listed.ExpireUtc, now),
            (await authorization.AuthorizeAsync(context.User, StudioPolicies.Publish)).Succeeded,
            live.Current.Find(page)?.Path)
        {
            AppearsUtc = listed.PlannedUtc ?? (listed.ReleaseUtc > now ? listed.ReleaseUtc : null),
        };
    }

    private static IResult Next(Guid page, string done, EditResult result, PublishView view) => result.Outcome switch
    {
        EditOutcome.Done => Results.LocalRedirect($"{PagePaths.Publish(page)}?done={done}"),
        EditOutcome.Conflict => Refused(view, "Somebody else has saved this page. Read it again before you go on"),
        EditOutcome.IsPublished =>
            Refused(view, "Residents see these words already. Change something first, then choose when it should appear"),
        EditOutcome.NotPlanned => Refused(view, "No newer version is planned any more. It may have appeared already: read the page again"),
        EditOutcome.InBin => Refused(view, "The page is in the bin. Restore it first"),
        EditOutcome.NotFound or EditOutcome.NoSuchPlace => Refused(view, "The page is not there any more"),
    };

    private static IResult Next(Guid page, string done, ReviewOutcome outcome, PublishView view) => outcome switch
    {
        ReviewOutcome.Done => Results.LocalRedirect($"{PagePaths.Publish(page)}?done={done}"),
        ReviewOutcome.OwnWork => Refused(view, "You wrote this, so somebody else must approve it"),
        ReviewOutcome.CommentMissing => Refused(view, "Enter what should be changed"),
        ReviewOutcome.TooLong => Refused(view, $"Your words must be {ReviewRow.LongestComment} characters or fewer"),
        ReviewOutcome.NothingToRead => Refused(view, "There is no draft to read: the newest version is published"),
        ReviewOutcome.NotAsked => Refused(view, "Nobody asks for a review any more. Read the page again"),
        ReviewOutcome.Conflict => Refused(view, "Somebody else has saved this page. Read it again before you go on"),
        ReviewOutcome.InBin or ReviewOutcome.NotFound => Refused(view, "The page is not there any more, or is in the bin"),
    };

    private static IResult Refused(PublishView view, string problem) =>
        Answer(view with { Errors = [new("main-content", problem)] }, StatusCodes.Status409Conflict);

    private static IResult Answer(PublishView view, int status = StatusCodes.Status200OK) =>
        Results.Page<PublishPage, PublishView>(view, status);

    private static string? Said(string? done) => done switch
    {
        "published" => "The page is published. Residents see it within two seconds.",
        "scheduled" => "The page is scheduled. What you planned happens automatically.",
        "withdrawn" => "The plan is withdrawn. What residents see stays.",
        "dated" => "The day on which the page ends is saved.",
        "unpublished" => "The page is unpublished. Its newest version is a draft now.",
        "asked" => "You asked for a review.",
        "approved" => "The page is approved. It can be published.",
        "sentBack" => "The page is sent back with your comment.",
        _ => null,
    };
}
