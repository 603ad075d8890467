using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Rights;

/// <summary>What a privacy officer has decided and a second person has to agree to. What was searched for is not shown to them.</summary>
internal static class AgreeingEndpoints
{
    internal const string OwnDecision = "You decided this yourself or look after it. Ask somebody else to agree";

    public static void MapAgreeing(this IEndpointRouteBuilder app)
    {
        var agreeing = app.MapGroup(TeamsPaths.Agreeing).RequireAuthorization(TeamPolicies.Agreeing);
        agreeing.MapGet("", (HttpContext context, RightsRequests requests, PeopleNames names) => PageAsync(context, requests, names));
        agreeing.MapPost("", DecideAsync);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, RightsRequests requests, PeopleNames names, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = TypedDecision.Read(post.Fields);
        if (post.Problem is { } problem)
            return await PageAsync(context, requests, names, problem, post.Status);
        var who = context.User.Identity!.Name!;
        var agreement = post.Fields.First("decision") == "agree"
            ? await requests.AgreeAsync(typed.Request, typed.Version, who, cancellation)
            : await requests.DeclineAsync(typed.Request, typed.Version, who, cancellation) ? Agreement.Agreed : Agreement.Changed;
        return agreement switch
        {
            Agreement.Agreed => Results.LocalRedirect(TeamsPaths.Agreeing),
            Agreement.OwnDecision => await PageAsync(context, requests, names, OwnDecision, StatusCodes.Status403Forbidden),
            Agreement.Changed => await PageAsync(context, requests, names, RightsPages.ChangedMeanwhile, StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> PageAsync(HttpContext context, RightsRequests requests, PeopleNames names, string? problem = null,
        int status = StatusCodes.Status200OK)
    {
        List<Agreeable> waiting = [];
        foreach (var request in await requests.ListAsync(RightsState.Proposed, context.RequestAborted))
        {
            if (await requests.FindAsync(request.Id, context.RequestAborted) is { Decision: { } decision } opened)
                waiting.Add(new(opened.Request, await names.OfAsync(request.DecidedBy!, context.RequestAborted), decision));
        }
        return Results.Page<AgreeingPage, AgreeingModel>(
            new(waiting, problem is null ? null : new FieldError("agree", problem)), status);
    }
}

/// <summary>What <see cref="AgreeingPage"/> shows.</summary>
public sealed record AgreeingModel(IReadOnlyList<Agreeable> Waiting, FieldError? Error);

/// <param name="Who">Who decided, as colleagues know them.</param>
public sealed record Agreeable(RightsRequest Request, string Who, RightsDecision Decision);
