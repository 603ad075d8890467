using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Sessions;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Home;

/// <summary>What waits, and giving several reports to somebody at once.</summary>
internal static class HomeEndpoint
{
    internal const string ReportField = "report";
    internal const string OwnerField = "owner";
    internal const string NoneChosen = "Select at least one report";
    internal const string OwnerWanted = "Select whom to give the reports to";

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet(TeamsPaths.Home, (HttpContext context, HomeView view) => ShowAsync(context, view, new()))
            .RequireAuthorization(TeamPolicies.Enter);
        app.MapPost(TeamsPaths.Give, GiveAsync).RequireAuthorization(TeamPolicies.Reports);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, HomeView view, GiveTyped typed, int? status = null) =>
        Results.Page<HomePage, HomeModel>(await view.ReadAsync(context, typed), status ?? StatusCodes.Status200OK);

    private static async Task<IResult> GiveAsync(
        HttpContext context, HomeView view, ReportCare care, Colleagues people, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = new GiveTyped { Chosen = post.Fields.All(ReportField), Owner = post.Fields.Address(OwnerField) };
        if (post.Problem is { } problem)
            return await ShowAsync(context, view, typed with { Problem = problem }, post.Status);
        if (typed.Chosen.Count == 0)
            return await RefusedAsync(new(ReportField, NoneChosen));
        var seer = context.User.Seer();
        var owner = post.Fields.Code("decision") == "me"
            ? seer
            : (await people.ListAsync(context.RequestAborted)).FirstOrDefault(person => person.Seer.Who == typed.Owner)?.Seer;
        if (owner is null)
            return await RefusedAsync(new(OwnerField, OwnerWanted));

        var (given, left) = (0, new List<(string Reference, CareOutcome Why)>());
        foreach (var chosen in typed.Chosen.Distinct())
        {
            // The reference, and the version that was seen.
            var parts = chosen.Split('/', 2);
            if (!ReportReference.TryParse(parts[0], out var reference))
                continue;
            var outcome = await care.OwnAsync(reference, seer, owner, Stamp.Read(parts.ElementAtOrDefault(1) ?? ""));
            if (outcome is CareOutcome.Done)
                given++;
            else
                left.Add((reference.ToString(), outcome));
        }

        return left.Count == 0
            ? Results.LocalRedirect($"{TeamsPaths.Home}?given={given}")
            : await ShowAsync(context, view,
                typed with { Chosen = [.. left.Select(one => one.Reference)], Given = given, Problem = Left(left) },
                StatusCodes.Status409Conflict);

        Task<IResult> RefusedAsync(FieldError error) =>
            ShowAsync(context, view, typed with { Error = error }, StatusCodes.Status422UnprocessableEntity);
    }

    private static string Left(IReadOnlyList<(string Reference, CareOutcome Why)> left) => string.Join(". ",
        left.GroupBy(one => one.Why).Select(group => $"{Why(group.Key)}: {string.Join(", ", group.Select(one => one.Reference))}"));

    private static string Why(CareOutcome outcome) => outcome switch
    {
        CareOutcome.ChangedMeanwhile => "Somebody else changed these meanwhile, so they stay as they are",
        CareOutcome.MayNotOwn => "Whom you selected does not belong to a team that has these",
        CareOutcome.NotThere or CareOutcome.NotAgreed => "These cannot be given to anybody",
        CareOutcome.Done => "These were given",
    };
}

/// <summary>Gathers what home shows.</summary>
public sealed class HomeView(WaitingReports reports, CurrentRouting routing, Colleagues people, PeopleNames names)
{
    internal async Task<HomeModel> ReadAsync(HttpContext context, GiveTyped typed)
    {
        var (person, cancellation) = (context.User, context.RequestAborted);
        var seesReports = TeamPolicies.RolesFor(TeamPolicies.Reports).Any(person.IsInRole);
        var seer = person.Seer();
        return new()
        {
            Queues = [.. routing.Table.Queues.Where(queue => person.Queues().Contains(queue.Id)).Select(queue => queue.Name)],
            IsManager = seer.IsManager,
            Waiting = seesReports ? await reports.OfAsync(seer, cancellation) : null,
            Names = await names.AllAsync(cancellation),
            Owners = !seesReports ? [] :
            [
                .. (await people.ListAsync(cancellation))
                    .Where(other => seer.IsManager || other.Seer.IsManager || other.Seer.Own.Overlaps(seer.Own))
                    .Select(other => (other.Seer.Who, other.Name)),
            ],
            Typed = typed,
            Given = typed.Problem is null && int.TryParse(context.Request.Query["given"], out var given)
                && given is > 0 and <= WaitingReports.Most ? given : typed.Given,
        };
    }
}

/// <summary>What was chosen and typed to give several reports to somebody.</summary>
public sealed record GiveTyped
{
    /// <summary>References, with or without the version that was seen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    public string Owner { get; init; } = "";

    public string? Problem { get; init; }

    public FieldError? Error { get; init; }

    /// <summary>How many were given.</summary>
    public int Given { get; init; }

    internal bool HasChosen(string reference) => Chosen.Any(one => one.Split('/')[0] == reference);
}

/// <summary>What <see cref="HomePage"/> shows.</summary>
public sealed record HomeModel
{
    /// <summary>The person's own, by name.</summary>
    public required IReadOnlyList<string> Queues { get; init; }

    public required bool IsManager { get; init; }

    /// <summary>Null for somebody who sees no report.</summary>
    public required Waiting? Waiting { get; init; }

    /// <summary>People by their user names, as colleagues know them.</summary>
    public Func<string, string> Names { get; init; } = who => who;

    /// <summary>To whom reports can be given.</summary>
    public IReadOnlyList<(string Value, string Text)> Owners { get; init; } = [];

    public GiveTyped Typed { get; init; } = new();

    public int Given { get; init; }
}
