using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Deliveries;

/// <summary>Emails to queues that did not arrive: several are tried again at once, and one is looked at by itself.</summary>
internal static class DeliveriesEndpoints
{
    internal const string NoneChosen = "Select at least one email";
    internal const string DoneMeanwhile = "What you selected has arrived or is being sent. The list shows what is still to be done";

    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        var deliveries = app.MapGroup(TeamsPaths.Deliveries).RequireAuthorization(TeamPolicies.Reports);
        deliveries.MapGet("", (HttpContext context, QueueEmails emails, CurrentRouting routing) => PageAsync(context, emails, routing));
        deliveries.MapPost("", RetryAsync);
        deliveries.MapOneDelivery();
    }

    private static async Task<IResult> RetryAsync(
        HttpContext context, QueueEmails emails, QueueEmailActions actions, CurrentRouting routing, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var chosen = post.Fields.All("email");
        if (post.Problem is { } problem)
            return await PageAsync(context, emails, routing, new("email", problem), chosen, post.Status);
        if (chosen.Count == 0)
            return await PageAsync(context, emails, routing, new("email", NoneChosen), chosen);
        var ids = chosen.Take(QueueEmails.Shown).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).ToHashSet();
        var done = await actions.RetryAsync(ids, context.User.Seer(), context.RequestAborted);
        return done == 0
            ? await PageAsync(context, emails, routing, new("email", DoneMeanwhile), chosen, StatusCodes.Status409Conflict)
            : Results.LocalRedirect($"{TeamsPaths.Deliveries}?retried={done}");
    }

    private static async Task<IResult> PageAsync(HttpContext context, QueueEmails emails, CurrentRouting routing, FieldError? error = null,
        IReadOnlyList<string>? chosen = null, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Page<DeliveriesPage, DeliveriesModel>(new()
        {
            Emails = await emails.OfAsync(context.User.Seer(), context.RequestAborted),
            QueueName = id => routing.Table.Find(id)?.Name ?? id,
            MaySendAgain = TeamPolicies.RolesFor(TeamPolicies.Manage).Any(context.User.IsInRole),
            Chosen = chosen ?? [],
            Error = error,
            Retried = CountIn(context, "retried", QueueEmails.Shown),
            SentAgain = CountIn(context, "again", SendingAgain.Most),
        }, error is null ? StatusCodes.Status200OK : status);

    private static int CountIn(HttpContext context, string name, int most) =>
        int.TryParse(context.Request.Query[name], out var count) && count > 0 && count <= most ? count : 0;
}

/// <summary>What <see cref="DeliveriesPage"/> shows.</summary>
public sealed record DeliveriesModel
{
    public required QueueEmailList Emails { get; init; }

    /// <summary>By the queue's id.</summary>
    public required Func<string, string> QueueName { get; init; }

    public required bool MaySendAgain { get; init; }

    public required IReadOnlyList<string> Chosen { get; init; }

    public required FieldError? Error { get; init; }

    /// <summary>How many are tried again just now.</summary>
    public required int Retried { get; init; }

    /// <summary>How many of a period are sent again just now.</summary>
    public required int SentAgain { get; init; }
}
