using System.Text;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Routing.Editing;
using ResidentPortal.Teams.Routing.Past;
using ResidentPortal.Teams.Routing.Publishing;
using ResidentPortal.Teams.Routing.Terms;
using ResidentPortal.Teams.Routing.Trying;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Routing;

/// <summary>Where reports go, for managers: what is in force, a draft of it, trying, publishing and what was before.</summary>
internal static class RoutingEndpoints
{
    public static IServiceCollection AddRoutingRoom(this IServiceCollection services) => services
        .AddSingleton<RoutingLabels>().AddSingleton<RoutingTrial>().AddScoped<DraftReader>().AddScoped<PublishingReader>();

    public static void MapRouting(this IEndpointRouteBuilder app)
    {
        var routing = app.MapGroup(RoutingPaths.Home).RequireAuthorization(TeamPolicies.Manage);
        routing.MapGet("", ShowAsync);
        routing.MapGet("/file", FileAsync);
        routing.MapDraft();
        routing.MapQueues();
        routing.MapRules();
        routing.MapTrying();
        routing.MapPublishing();
        routing.MapHistory();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, PublishedRouting published, RoutingDrafts drafts, RoutingHistory history, IRoutingProof proof,
            PeopleNames names)
    {
        var draft = await drafts.ReadAsync(context.RequestAborted);
        var last = await history.ListAsync(context.RequestAborted) is [var first, ..] ? first : null;
        return Results.Page<RoutingPage, RoutingModel>(new(published.Options, draft.IsBegun, published.IsFolder)
        {
            Last = last,
            PublishedBy = last is null ? "" : await names.OfAsync(last.PublishedBy, context.RequestAborted),
            AgainstTheFolder = published.IsFolder ? [] : RoutingChanges.Between(proof.Folder, published.Options),
            IsPublished = context.Request.Query.ContainsKey("published"),
            IsDiscarded = context.Request.Query.ContainsKey("discarded"),
        });
    }

    /// <summary>As the council's folder has it, so that the folder can follow.</summary>
    private static async Task<IResult> FileAsync(HttpContext context, PublishedRouting published, RoutingDrafts drafts)
    {
        var options = context.Request.Query["of"] == "draft" ? (await drafts.ReadAsync(context.RequestAborted)).Options : published.Options;
        return Results.File(Encoding.UTF8.GetBytes(RoutingJson.Write(options)), "application/json", "routing.json");
    }
}

/// <summary>What <see cref="RoutingPage"/> shows.</summary>
public sealed record RoutingModel(RoutingOptions InForce, bool HasDraft, bool IsFolder)
{
    /// <summary>Null where nothing was ever published.</summary>
    public PastRouting? Last { get; init; }

    public string PublishedBy { get; init; } = "";

    public IReadOnlyList<RoutingChange> AgainstTheFolder { get; init; } = [];

    public bool IsPublished { get; init; }

    public bool IsDiscarded { get; init; }
}
