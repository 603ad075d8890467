using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Routing.Terms;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>The page of one rule of the draft, and what moves and removes it. A rule is found again also where it has moved.</summary>
internal static class RuleEndpoints
{
    internal const string Meanwhile =
        "Somebody else has changed or removed this rule. Read what the draft says now, then save again to add yours as a new rule";

    public static void MapRules(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/draft/rules", (RoutingDrafts drafts, CancellationToken cancellation) => ShowAsync(null, drafts, cancellation));
        routing.MapPost("/draft/rules", (HttpContext context, RoutingDrafts drafts, IRoutingProof proof, IAntiforgery antiforgery) =>
            SaveAsync(null, context, drafts, proof, antiforgery));
        routing.MapGet("/draft/rules/{rule}", (string rule, RoutingDrafts drafts, CancellationToken cancellation) =>
            ShowAsync(rule, drafts, cancellation));
        routing.MapPost("/draft/rules/{rule}", SaveAsync);
        routing.MapPost("/draft/rules/{rule}/remove", (string rule, HttpContext context, RoutingDrafts drafts, IAntiforgery antiforgery) =>
            ChangeAsync(rule, context, drafts, antiforgery, (rules, at, _) => rules.RemoveAt(at)));
        routing.MapPost("/draft/rules/{rule}/move", (string rule, HttpContext context, RoutingDrafts drafts, IAntiforgery antiforgery) =>
            ChangeAsync(rule, context, drafts, antiforgery, Move));
    }

    private static async Task<IResult> ShowAsync(string? rule, RoutingDrafts drafts, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(cancellation);
        if (rule is null)
            return Page(new(null, new(), "", draft.Options));
        return PlaceOf(rule) is { } at && at < draft.Options.Rules.Count
            ? Page(new(at, draft.Options.Rules[at], Seen.Of(draft.Options.Rules[at]), draft.Options))
            : Results.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        string? rule, HttpContext context, RoutingDrafts drafts, IRoutingProof proof, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        var (place, seen) = (rule is null ? null : PlaceOf(rule), post.Fields.First("seen"));
        if (rule is not null && place is null)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var known = place is null ? null : Find(draft.Options.Rules, place.Value, seen);
        var (typed, errors) = RuleForm.Read(post.Fields, known is { } before ? draft.Options.Rules[before] : null);
        if (post.Problem is { } problem)
            return Page(new(place, typed, seen, draft.Options) { Problem = problem }, post.Status);
        errors = [.. errors, .. Mistakes(proof, draft.Options, known, typed)];
        if (errors.Count > 0)
            return Page(new(place, typed, seen, draft.Options) { Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
        {
            if (place is not { } at)
                now.Options.Rules.Add(typed);
            else if (Find(now.Options.Rules, at, seen) is { } found)
                now.Options.Rules[found] = typed;
            else
                return DraftChange.Conflict;
            return DraftChange.Done;
        }, context.RequestAborted);
        return outcome is DraftChange.Done
            ? Results.LocalRedirect($"{RoutingPaths.Draft}?saved=rule")
            : Page(new(null, typed, "", draft.Options) { Problem = Meanwhile }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ChangeAsync(string rule, HttpContext context, RoutingDrafts drafts, IAntiforgery antiforgery,
        Action<List<RuleOptions>, int, FieldValues> change)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (PlaceOf(rule) is not { } place)
            return Results.NotFound();
        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
        {
            if (Find(now.Options.Rules, place, post.Fields.First("seen")) is not { } at)
                return DraftChange.Conflict;
            change(now.Options.Rules, at, post.Fields);
            return DraftChange.Done;
        }, context.RequestAborted);
        return Results.LocalRedirect($"{RoutingPaths.Draft}?saved={(outcome is DraftChange.Done ? "rules" : "meanwhile")}#rules");
    }

    private static void Move(List<RuleOptions> rules, int at, FieldValues fields)
    {
        var to = fields.First("way") == "up" ? at - 1 : at + 1;
        if (to >= 0 && to < rules.Count)
            (rules[at], rules[to]) = (rules[to], rules[at]);
    }

    /// <returns>Where the rule is that somebody saw; null where it is another by now.</returns>
    private static int? Find(List<RuleOptions> rules, int place, string seen)
    {
        if (place < rules.Count && Seen.Of(rules[place]) == seen)
            return place;
        return rules.FindIndex(rule => Seen.Of(rule) == seen) is var moved and >= 0 ? moved : null;
    }

    private static int? PlaceOf(string rule) => int.TryParse(rule, out var place) && place >= 0 ? place : null;

    /// <summary>What the settings would say of this rule, at its fields.</summary>
    private static IEnumerable<FieldError> Mistakes(IRoutingProof proof, RoutingOptions draft, int? place, RuleOptions rule)
    {
        var with = RoutingJson.Copy(draft);
        var at = place ?? with.Rules.Count;
        if (place is null)
            with.Rules.Add(rule);
        else
            with.Rules[at] = rule;
        proof.TryRead(with, out _, out var mistakes);
        return
            from mistake in mistakes
            let field = MistakePlace.InRule(mistake.Key, at)
            where field is not null
            select new FieldError(field, MistakePlace.Say(mistake));
    }

    private static IResult Page(RuleModel model, int status = StatusCodes.Status200OK) => Results.Page<RulePage, RuleModel>(model, status);
}

/// <summary>What <see cref="RulePage"/> shows.</summary>
/// <param name="Place">From 0; null for a new one, which comes last.</param>
/// <param name="Rule">As it stands, or as it was typed.</param>
/// <param name="Seen">Of what stood there when somebody began to change it.</param>
/// <param name="Draft">For the names of its queues.</param>
public sealed record RuleModel(int? Place, RuleOptions Rule, string Seen, RoutingOptions Draft)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
