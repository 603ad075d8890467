using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.List;

/// <summary>The reports of one's queues: by filter, in parts, or at once by their reference.</summary>
internal static class ListEndpoints
{
    internal const string ReferenceWanted = "Enter a reference in the correct format, like A-7K3M-92QF";
    internal const string NameWanted = "Enter a name for the filter";
    internal const string FilterWanted = "Choose something to filter by before you save it";

    internal static readonly string NameTooLong = $"The name must be {SavedFilters.LongestName} characters or less";
    internal static readonly string TooMany = $"You have {SavedFilters.Most} saved filters. Delete one first";

    public static void MapList(this IEndpointRouteBuilder app)
    {
        app.MapGet(TeamsPaths.Reports, ShowAsync).RequireAuthorization(TeamPolicies.Reports);
        var filters = app.MapGroup(TeamsPaths.Filters).RequireAuthorization(TeamPolicies.Reports);
        filters.MapPost("", SaveAsync);
        filters.MapPost("delete", DeleteAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext context, ReportList list, ListChoices choices, SavedFilters saved)
    {
        var query = context.Request.Query;
        var typed = query["reference"].ToString().Trim();
        if (typed.Length > 0)
        {
            return ReportReference.TryParse(typed, out var reference)
                ? Task.FromResult(Results.LocalRedirect(TeamsPaths.Report(reference.ToString())))
                : PageAsync(context, list, choices, saved, new(), new() { Reference = typed }, [new("reference", ReferenceWanted)]);
        }

        return PageAsync(context, list, choices, saved, ListQuery.Read(name => query[name].ToString().Trim()), new());
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context, ReportList list, ListChoices choices, SavedFilters saved, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (query, name) = (ListQuery.Read(post.Fields.Code), post.Fields.First("name"));
        var mistake = post.Problem
            ?? (name.Length == 0 ? NameWanted
            : name.Length > SavedFilters.LongestName ? NameTooLong
            : !query.Fields.Any() ? FilterWanted
            : null);
        var offer = await choices.ForAsync(context.User, context.RequestAborted);
        // What is wrong with the filter itself stands at its own fields.
        if (mistake is null && query.Means(offer, out _) is not null
            && !await saved.SaveAsync(context.User.Seer().Who, name, query.ToString(), context.RequestAborted))
            mistake = TooMany;
        return mistake is null
            ? Results.LocalRedirect($"{TeamsPaths.Reports}?{query}")
            : await PageAsync(context, list, choices, saved, query, new() { Name = name }, [new("name", mistake)],
                post.Problem is null ? StatusCodes.Status422UnprocessableEntity : post.Status);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, SavedFilters saved, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (Guid.TryParse(post.Fields.Code("filter"), out var id))
            await saved.DeleteAsync(context.User.Seer().Who, id, context.RequestAborted);
        return Results.LocalRedirect(TeamsPaths.Reports);
    }

    private static async Task<IResult> PageAsync(HttpContext context, ReportList list, ListChoices choices, SavedFilters saved,
        ListQuery query, ListTyped typed, IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var cancellation = context.RequestAborted;
        var (seer, offer) = (context.User.Seer(), await choices.ForAsync(context.User, cancellation));
        var filter = query.Means(offer, out var mistakes);
        IReadOnlyList<FieldError> all = [.. errors ?? [], .. mistakes];
        var after = ListPlace.Read(context.Request.Query["after"].ToString());
        return Results.Page<ListPage, ListModel>(new()
        {
            Query = query,
            Offer = offer,
            Part = filter is null ? null : await list.ReadAsync(filter, after, seer, cancellation),
            IsLater = after is not null,
            Saved = await saved.OfAsync(seer.Who, cancellation),
            Typed = typed,
            Errors = all,
        }, all.Count == 0 ? StatusCodes.Status200OK : status);
    }
}

/// <summary>What was typed beside the filter.</summary>
public sealed record ListTyped
{
    public string Reference { get; init; } = "";

    /// <summary>For the filter.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What <see cref="ListPage"/> shows.</summary>
public sealed record ListModel
{
    public required ListQuery Query { get; init; }
    public required ListOffer Offer { get; init; }

    /// <summary>Null where the filter is wrong.</summary>
    public required ListPart? Part { get; init; }

    /// <summary>It is not the first part.</summary>
    public required bool IsLater { get; init; }

    public required IReadOnlyList<KeptFilter> Saved { get; init; }
    public required ListTyped Typed { get; init; }
    public required IReadOnlyList<FieldError> Errors { get; init; }
}
