using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing;

/// <summary>The editor of one page: shown, filled in, saved as a draft.</summary>
public sealed class PageEditing(
    ContentEditing editing, PageLists lists, DraftSite drafts, UnsavedWork unsaved, WriterToken writer, LiveSite live,
    IAntiforgery antiforgery, TimeProvider time)
{
    private const string ActionField = "do";
    private const string VersionField = "version";
    private const string WriterField = "writer";

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(15);

    // A page of many blocks has more fields than any form of the residents.
    private static readonly FormOptions Large = new() { ValueCountLimit = 10_000, KeyLengthLimit = 500 };

    /// <param name="saved">A draft was saved a moment ago.</param>
    /// <param name="goOn">With the words that were typed last and not saved.</param>
    public async Task<IResult> ShowAsync(HttpContext context, Guid page, Guid? below, string? type, bool saved, bool goOn)
    {
        if (await StartAsync(page, below, type, context.RequestAborted) is not { } start)
            return Results.NotFound();
        var kept = await unsaved.FindAsync(page, context.Who(), context.RequestAborted);
        var view = start with { IsSaved = saved };
        if (kept is not null)
            view = goOn
                ? view with
                {
                    Form = PageForm.Filled(start.Form.Page, start.Form.Type, start.Form.Around, new(kept.Fields)),
                    Version = kept.BasedOn,
                    IsUnsaved = true,
                }
                : view with { Unsaved = kept };
        return await AnswerAsync(context, view);
    }

    /// <summary>Keeps what is being typed, which no version comes of.</summary>
    public async Task<IResult> KeepAsync(HttpContext context, Guid page)
    {
        var (values, post) = await ReadAsync(context);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return await unsaved.KeepAsync(page, context.Who(), VersionIn(values) ?? 0, Typed(values), context.RequestAborted)
            ? Results.Json(new { others = await OthersAsync(context, page) })
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    public async Task<IResult> ForgetAsync(HttpContext context, Guid page)
    {
        await unsaved.ForgetAsync(page, context.Who(), context.RequestAborted);
        return Results.LocalRedirect(await lists.FindAsync(page, context.RequestAborted) is null ? PagePaths.All : PagePaths.Edit(page));
    }

    public async Task<IResult> SaveAsync(HttpContext context, Guid page, Guid? below, string? type)
    {
        var (values, post) = await ReadAsync(context);
        if (await StartAsync(page, below, type, context.RequestAborted) is not { } start)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        if (!values.Has(PageForm.NameField))
            return await AnswerAsync(context,
                start with { Problem = post.Problem ?? "We could not read what was sent. Change the page again and select Save draft" },
                StatusCodes.Status400BadRequest);

        var stored = start.Form.Page;
        var form = PageForm.Filled(stored, start.Form.Type, start.Form.Around, values);
        var expected = VersionIn(values) ?? start.Version;
        var view = start with { Form = form, Version = expected };
        if (post.Problem is { } problem)
            return await AnswerAsync(context, view with { Problem = problem }, post.Status);
        if (form.Do(values.One(ActionField)) is { } field)
            return await AnswerAsync(context, view with { GoTo = field });
        var (node, errors) = form.Read();
        if (errors.Count > 0)
            return await AnswerAsync(context, view with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var result = await editing.SaveDraftAsync(node, expected, context.Who(), context.RequestAborted);
        if (result.IsDone)
            await unsaved.ForgetAsync(page, context.Who(), context.RequestAborted);
        return result.Outcome switch
        {
            EditOutcome.Done => Results.LocalRedirect(Next(page, values.One(ActionField))),
            EditOutcome.Conflict =>
                await AnswerAsync(context, await ConflictAsync(view, result, context.RequestAborted), StatusCodes.Status409Conflict),
            EditOutcome.InBin =>
                await AnswerAsync(context,
                    view with { Problem = "Somebody put this page into the bin. Copy what you need, or restore the page first" },
                    StatusCodes.Status409Conflict),
            EditOutcome.NoSuchPlace =>
                await AnswerAsync(context,
                    view with { Problem = "The place for this page is not there any more. Go back to the pages and choose another" },
                    StatusCodes.Status409Conflict),
            EditOutcome.NotFound or EditOutcome.IsPublished or EditOutcome.NotPlanned =>
                await AnswerAsync(context,
                    view with { Problem = "The page could not be saved. Copy what you typed and open the page again" },
                    StatusCodes.Status409Conflict),
        };
    }

    private static string Next(Guid page, string deed) => deed switch
    {
        "preview" => PagePaths.Preview(page),
        "publish" => PagePaths.Publish(page),
        _ => PagePaths.Edit(page) + "?saved=true",
    };

    private async Task<EditorView> ConflictAsync(EditorView view, EditResult result, CancellationToken cancellation)
    {
        if (await editing.ReadAsync(view.Form.Page.Key, cancellation) is not { } newest)
            return view;
        var theirs = PageForm.Of(newest.Node, view.Form.Type, view.Form.Around);
        var listed = await lists.FindAsync(view.Form.Page.Key, cancellation);
        // Saving again is then a choice: the number in the form is that of their version.
        return view with { Version = result.Version, Conflict = new(result.SavedBy, listed?.ChangedUtc ?? default, theirs) };
    }

    /// <summary>Null when there is no such page, or none such may be made there.</summary>
    private async Task<EditorView?> StartAsync(Guid key, Guid? below, string? type, CancellationToken cancellation)
    {
        var types = await drafts.TypesAsync(cancellation);
        var around = new EditorContext(types, live.Current);
        if (await editing.ReadAsync(key, cancellation) is { } stored)
        {
            if (types.Find(stored.Node.DocumentType) is not { } known || await lists.FindAsync(key, cancellation) is not { } listed)
                return null;
            return new(PageForm.Of(stored.Node, known, around), stored.Version, listed, await lists.AboveAsync(listed, cancellation));
        }

        var parent = below is { } place ? await lists.FindAsync(place, cancellation) : null;
        if (type is null || (below is not null && parent is null)
            || !types.AllowedBelow(parent?.DocumentType).Any(allowed => allowed.Alias == type))
            return null;
        var node = new ContentNode(
            key, below, type, new LocalisedText(""), await lists.LastPlaceAsync(below, cancellation), time.GetUtcNow(), [], [],
            new Dictionary<string, LocalisedText>(StringComparer.OrdinalIgnoreCase));
        return new(PageForm.Of(node, types.Find(type)!, around), 0, null, parent is null
            ? []
            : [.. await lists.AboveAsync(parent, cancellation), parent]);
    }

    /// <summary>Keeps for its writer a page that was sent after their session had ended.</summary>
    /// <returns>The address at which they go on with it.</returns>
    public async Task<string> KeepTypedAsync(HttpContext context)
    {
        var page = Guid.Parse((string)context.Request.RouteValues["page"]!);
        var (values, _) = await ReadAsync(context);
        var query = context.Request.QueryString;
        var isKept = writer.Read(values.One(WriterField), page) is { } who
            && await unsaved.KeepAsync(page, who, VersionIn(values) ?? 0, Typed(values), context.RequestAborted);
        return PagePaths.Edit(page) + (isKept ? query.Add("goOn", "true") : query);
    }

    private async Task<(FormValues Values, FormPost Post)> ReadAsync(HttpContext context)
    {
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, Large));
        var post = await FormPost.ReadAsync(context, antiforgery);
        return (FormValues.Of(post), post);
    }

    private Task<IReadOnlyList<string>> OthersAsync(HttpContext context, Guid page) =>
        unsaved.OthersAtAsync(page, context.Who(), time.GetUtcNow() - Lately, context.RequestAborted);

    private async Task<IResult> AnswerAsync(HttpContext context, EditorView view, int status = StatusCodes.Status200OK) =>
        Results.Page<EditPage, EditorView>(view with
        {
            Writer = writer.For(context.Who(), view.Form.Page.Key),
            Others = await OthersAsync(context, view.Form.Page.Key),
        }, status);

    private static Dictionary<string, string[]> Typed(FormValues values) =>
        values.Fields.Where(field => field.Key is not (ActionField or WriterField)).ToDictionary(field => field.Key, field => field.Value);

    private static int? VersionIn(FormValues values) => int.TryParse(values.One(VersionField), out var version) ? version : null;

}
