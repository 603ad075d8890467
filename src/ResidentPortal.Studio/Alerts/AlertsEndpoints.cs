using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Alerts;
using ResidentPortal.Content.Model;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Alerts;

/// <summary>An alert on every page: one form, one button.</summary>
public static class AlertsEndpoints
{
    public const string Path = "/studio/alerts";

    internal const string NoPlace = "This site has no place for alerts. Ask whoever looks after its document types";

    internal const string ChangedMeanwhile = "Somebody else has changed this alert, so it is still shown. Look at it again, then end it";

    private const string FolderType = "alerts";

    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        var alerts = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Publish);
        alerts.MapGet("", async (PageLists lists, TimeProvider time, bool? raised, CancellationToken cancellation) =>
            await AnswerAsync(lists, time, AlertForm.Empty, [], raised is true, cancellation));
        alerts.MapPost("", RaiseAsync);
        alerts.MapPost("{alert:guid}/end", EndAsync).RefusePostsWithoutToken();
    }

    private static async Task<IResult> RaiseAsync(HttpContext context, ContentEditing editing, PageLists lists, DraftSite drafts,
        IAntiforgery antiforgery, TimeProvider time)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        var form = AlertForm.Of(FormValues.Of(post));
        var now = time.GetUtcNow();
        if (post.Problem is { } problem)
            return await AnswerAsync(lists, time, form, [new("message", problem)], false, cancellation, post.Status);
        if (form.Check(now, out var end) is { Count: > 0 } errors)
            return await AnswerAsync(lists, time, form, errors, false, cancellation, StatusCodes.Status422UnprocessableEntity);
        if (await FolderAsync(lists, cancellation) is not { } folder)
            return await AnswerAsync(lists, time, form, [new("message", NoPlace)], false, cancellation, StatusCodes.Status409Conflict);

        var name = form.Message.Length > 60 ? form.Message[..60] + "…" : form.Message;
        var node = new ContentNode(
            Guid.NewGuid(), folder.Key, Alert.DocumentType, new LocalisedText(name), 0, now, [], [],
            new Dictionary<string, LocalisedText>(StringComparer.OrdinalIgnoreCase)
            {
                ["level"] = new(form.Level),
                ["message"] = new(form.Message),
                ["duration"] = new(form.Duration),
            });
        // The key is new and the page has no version yet, so only its place can be gone.
        return await editing.PublishNewAsync(node, end, context.Who(), cancellation) is { IsDone: true }
            ? Results.LocalRedirect(Path + "?raised=true")
            : await AnswerAsync(lists, time, form, [new("message", NoPlace)], false, cancellation, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> EndAsync(HttpContext context, ContentEditing editing, PageLists lists, TimeProvider time, Guid alert)
    {
        var cancellation = context.RequestAborted;
        if (await lists.FindAsync(alert, cancellation) is not { DocumentType: Alert.DocumentType }
            || await editing.ReadAsync(alert, cancellation) is not { } stored)
            return Results.NotFound();
        var result = await editing.UnpublishAsync(alert, stored.Version, context.Who(), cancellation);
        // In the bin or deleted it is shown no more, which is what was wanted.
        return result.Outcome == EditOutcome.Conflict
            ? await AnswerAsync(lists, time, AlertForm.Empty, [new("main-content", ChangedMeanwhile)], false, cancellation,
                StatusCodes.Status409Conflict)
            : Results.LocalRedirect(Path);
    }

    private static async Task<ListedPage?> FolderAsync(PageLists lists, CancellationToken cancellation) =>
        await lists.PublishedOfAsync(FolderType, 1, cancellation) is [var folder] ? folder : null;

    private static async Task<IResult> AnswerAsync(
        PageLists lists, TimeProvider time, AlertForm form, IReadOnlyList<FieldMistake> errors, bool raised, CancellationToken cancellation,
        int status = StatusCodes.Status200OK)
    {
        var now = time.GetUtcNow();
        var shown = await lists.PublishedOfAsync(Alert.DocumentType, 50, cancellation);
        return Results.Page<AlertsPage, AlertsModel>(new()
        {
            Form = form,
            Errors = errors,
            IsRaised = raised,
            Live =
            [
                .. shown.Where(alert => alert.Status(now) is PageStatus.Published or PageStatus.PublishedWithDraft
                    or PageStatus.PublishedWithPlan or PageStatus.Scheduled),
            ],
        }, status);
    }
}
