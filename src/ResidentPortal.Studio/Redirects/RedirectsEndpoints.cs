using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Authoring.Redirects;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Redirects;

/// <summary>Old and short addresses that lead to a page.</summary>
public static class RedirectsEndpoints
{
    public const string Path = "/studio/redirects";
    public const string FromField = "from";
    public const string TargetField = "target";

    public static void MapRedirects(this IEndpointRouteBuilder app)
    {
        var redirects = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Administer);
        redirects.MapGet("", (RedirectEditing list, string? q, int? page, string? done, CancellationToken cancellation) =>
            AnswerAsync(list, new() { Filter = q?.Trim() ?? "", Number = PageNumbers.Asked(page), Done = done }, cancellation));
        redirects.MapPost("", AddAsync);
        redirects.MapPost("remove", RemoveAsync);
    }

    private static async Task<IResult> AddAsync(HttpContext context, RedirectEditing list, DraftSite drafts, LiveSite live,
        IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        var view = new RedirectsView { From = post.Fields.First(FromField), Target = post.Fields.First(TargetField) };
        if (post.Problem is { } problem)
            return await AnswerAsync(list, view with { Errors = [new(FromField, problem)] }, cancellation, post.Status);
        var errors = new List<FieldMistake>();
        if (view.From.Length == 0)
            errors.Add(new(FromField, "Enter the old address, like /old-page"));
        var target = new EditorContext(await drafts.TypesAsync(cancellation), live.Current).PageAt(view.Target);
        if (target is null)
            errors.Add(new(TargetField, "Enter the address of a page that residents can see, like /help"));
        if (errors.Count == 0 && Say(await list.AddAsync(view.From, target!.Value, context.Who(), cancellation)) is { } wrong)
            errors.Add(wrong);
        return errors.Count == 0
            ? Results.LocalRedirect(Path + "?done=added")
            : await AnswerAsync(list, view with { Errors = errors }, cancellation, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, RedirectEditing list, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var isDone = await list.RemoveAsync(FormValues.Of(post).One("path"), context.Who(), context.RequestAborted);
        return Results.LocalRedirect(isDone ? Path + "?done=removed" : Path);
    }

    /// <summary>Null when it is done.</summary>
    private static FieldMistake? Say(RedirectOutcome outcome) => outcome switch
    {
        RedirectOutcome.Done => null,
        RedirectOutcome.NotAPath =>
            new(FromField, "Enter an address of this site that begins with one slash, like /old-page, without ? and #"),
        RedirectOutcome.TooLong => new(FromField, "Enter a shorter address"),
        RedirectOutcome.PageLivesThere => new(FromField, "A page has this address. Enter another one, or move the page first"),
        RedirectOutcome.NoSuchPage => new(TargetField, "The page is in the bin, or is gone. Enter another"),
        RedirectOutcome.Exists => new(FromField, "This address leads to a page already. Remove that below, then add it again"),
    };

    private static async Task<IResult> AnswerAsync(RedirectEditing list, RedirectsView view, CancellationToken cancellation,
        int status = StatusCodes.Status200OK) =>
        Results.Page<RedirectsPage, RedirectsModel>(
            new()
            {
                View = view,
                Listed =
                await list.ListAsync(view.Filter, (view.Number - 1) * PageNumbers.Size, PageNumbers.Size, cancellation)
            }, status);
}

/// <summary>What the page shows beside the list.</summary>
public sealed record RedirectsView
{
    public string Filter { get; init; } = "";
    public int Number { get; init; } = 1;
    public string? Done { get; init; }
    public string From { get; init; } = "";
    public string Target { get; init; } = "";
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];

    public string? ErrorOf(string field) => Errors.For(field);

    public string Href(int number) => $"{RedirectsEndpoints.Path}?q={Uri.EscapeDataString(Filter)}&page={number}";
}
