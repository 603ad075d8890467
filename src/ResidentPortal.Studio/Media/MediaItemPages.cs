using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.References;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Access;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>One picture or document: what it says, where it is used, another in its place, bin.</summary>
public sealed class MediaItemPages(MediaLists lists, MediaEditing editing, LinkedFrom links, MediaUpload uploads, IAntiforgery antiforgery)
{
    public const string Added = "added";
    public const string MadeSafe = "made-safe";
    public const string Saved = "saved";
    public const string Replaced = "replaced";
    public const string Moved = "moved";

    public const string FileField = "file";
    public const string SureField = "sure";

    public async Task<IResult> ShowAsync(HttpContext context, Guid item, string? done) =>
        await ReadAsync(context, item) is { } view ? Answer(view with { Done = done }) : Results.NotFound();

    public async Task<IResult> ChangeAsync(HttpContext context, Guid item)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await ReadAsync(context, item) is not { } stored)
            return Missing(post);
        var form = MediaForm.Of(post.Fields);
        var view = stored with { Form = form };
        if (post.Problem is { } problem)
            return Wrong(view, MediaForm.NameField, problem, post.Status);
        if (await SaveAsync(context, stored, form) is not { } refusal)
            return Results.LocalRedirect($"{MediaEndpoints.Of(item)}?done={Saved}");
        // With the mark of now, so that whoever saves again does it knowingly.
        return refusal.IsConflict
            ? Wrong(view with { Form = form with { Mark = stored.Item.Mark }, IsConflict = true }, refusal.Field, refusal.Message,
                refusal.Status)
            : Wrong(view, refusal.Field, refusal.Message, refusal.Status);
    }

    /// <summary>Saves the words of a picture or document.</summary>
    /// <returns>Null when they are saved.</returns>
    internal async Task<MediaRefusal?> SaveAsync(HttpContext context, MediaItemView stored, MediaForm form)
    {
        var field = stored.IsPicture ? MediaForm.AltField : MediaForm.NameField;
        // What residents read is an editor's to change.
        if (!stored.MayPublish && stored.Uses.Any(use => use.IsPublished))
            return new(field, MediaText.Published, StatusCodes.Status403Forbidden);
        if (!stored.IsPicture)
            form = form with { AltText = stored.Item.AltText, IsDecorative = stored.Item.IsDecorative };
        else if (MediaText.Description(form.AltText, form.IsDecorative, stored.Item.Name) is { } wrong)
            return new(MediaForm.AltField, wrong);
        var result =
            await editing.ChangeAsync(stored.Item.Key, form.Name, form.AltText, form.IsDecorative, form.Mark, context.Who(),
                context.RequestAborted);
        return result.Outcome switch
        {
            MediaOutcome.Done => null,
            MediaOutcome.Conflict => new(field, MediaText.Say(result.Outcome, stored.Item.Name), StatusCodes.Status409Conflict),
            MediaOutcome.NotFound =>
                new(MediaForm.NameField, MediaText.Say(result.Outcome, stored.Item.Name), StatusCodes.Status404NotFound),
            var refused => new(MediaForm.NameField, MediaText.Say(refused, stored.Item.Name)),
        };
    }

    public async Task<IResult> MoveAsync(HttpContext context, Guid item)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await ReadAsync(context, item) is not { } view)
            return Missing(post);
        if (post.Problem is { } problem)
            return Wrong(view, FolderField.Name, problem, post.Status);
        var result =
            await editing.MoveAsync(item, FolderField.ReadKey(post.Fields.First(FolderField.Name)), context.Who(), context.RequestAborted);
        return result.IsDone
            ? Results.LocalRedirect($"{MediaEndpoints.Of(item)}?done={Moved}")
            : Wrong(view, FolderField.Name, MediaText.Say(result.Outcome, view.Item.Name));
    }

    public async Task<IResult> ReplaceAsync(HttpContext context, Guid item)
    {
        var upload = await MediaUpload.ReadAsync(context, antiforgery);
        if (await ReadAsync(context, item) is not { } view)
            return Missing(upload.Post);
        if (upload.Problem is { } problem)
            return Wrong(view, FileField, problem, upload.Post.Status);
        if (upload.Files is not [var file, ..])
            return Wrong(view, FileField, "Choose the file that shall take its place");
        var result =
            await editing.ReplaceAsync(item, await MediaUpload.BytesAsync(file, context.RequestAborted), context.Who(),
                context.RequestAborted);
        if (!result.IsDone)
            return Wrong(view, FileField, MediaText.Say(result.Outcome, file.FileName));
        await uploads.ShowAsync(context.RequestAborted);
        return Results.LocalRedirect($"{MediaEndpoints.Of(item)}?done={(result.Removed.Count > 0 ? MadeSafe : Replaced)}");
    }

    public async Task<IResult> RemoveAsync(HttpContext context, Guid item)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await ReadAsync(context, item) is not { } view)
            return Missing(post);
        if (post.Problem is { } problem)
            return Wrong(view, SureField, problem, post.Status);
        var result = await editing.RemoveAsync(item, post.Fields.First(SureField) == "1", context.Who(), context.RequestAborted);
        return result.IsDone || result.Outcome == MediaOutcome.NotFound
            ? Results.LocalRedirect(MediaEndpoints.Path)
            : Wrong(view, SureField, MediaText.Say(result.Outcome, view.Item.Name));
    }

    public async Task<IResult> RestoreAsync(HttpContext context, Guid item)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await ReadAsync(context, item) is not { } view)
            return Missing(post);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var result = await editing.RestoreAsync(item, context.Who(), context.RequestAborted);
        // Somebody else may have taken it out of the bin already.
        return result.IsDone || result.Outcome == MediaOutcome.NotFound
            ? Results.LocalRedirect(MediaEndpoints.Of(item))
            : Wrong(view, "main-content", MediaText.Say(result.Outcome, view.Item.Name), StatusCodes.Status409Conflict);
    }

    /// <summary>Null when there is no such item.</summary>
    internal async Task<MediaItemView?> ReadAsync(HttpContext context, Guid item)
    {
        var cancellation = context.RequestAborted;
        if (await lists.FindAsync(item, cancellation) is not { } found)
            return null;
        var places = (await links.ToMediaAsync(item, cancellation)).ToLookup(place => place.Page);
        var uses = (await lists.UsedOnAsync(item, cancellation)).Select(use => new MediaPlace(
            use.Page, use.Name, string.Join(", ", places[use.Page].Select(place => place.Property).Distinct()), !places.Contains(use.Page)
                || places[use.Page].Any(place => place.IsPublished)));
        return new(found, [.. uses], MediaForm.Of(found), context.User.IsInRole(Roles.Editor))
        {
            Folders = await lists.FoldersAsync(cancellation),
        };
    }

    private static IResult Missing(FormPost post) => post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);

    private static IResult Wrong(MediaItemView view, string field, string message, int status = StatusCodes.Status422UnprocessableEntity) =>
        Answer(view with { Errors = [new(field, message)] }, status);

    private static IResult Answer(MediaItemView view, int status = StatusCodes.Status200OK) =>
        Results.Page<MediaItemPage, MediaItemView>(view, status);
}
