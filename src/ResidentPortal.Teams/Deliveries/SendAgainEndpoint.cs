using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Deliveries;

/// <summary>Sends again what a mailbox took and lost: first it is said what would be sent, then it is asked.</summary>
internal static class SendAgainEndpoint
{
    internal const string FromWanted = "Enter the first day, like 17/5/2026";
    internal const string ToWanted = "Enter the last day, like 17/5/2026";
    internal const string ToBeforeFrom = "The last day must not be before the first";
    internal const string QueueWanted = "Select a queue from the list";
    internal const string Changed = "Other emails would be sent now. Look at the numbers, and confirm again";

    internal static readonly string TooLong = $"The period can be {AgainPeriod.MostDays} days or less";
    internal static readonly string TooMany =
        $"These are too many to send at once. Choose fewer days or one queue, so that it is {SendingAgain.Most} or less";

    public static void MapSendAgain(this IEndpointRouteBuilder app)
    {
        var again = app.MapGroup(TeamsPaths.SendAgain).RequireAuthorization(TeamPolicies.Manage);
        again.MapGet("", LookAsync);
        again.MapPost("", SendAsync);
    }

    private static Task<IResult> LookAsync(HttpContext context, SendingAgain sending, CurrentRouting routing)
    {
        var query = context.Request.Query;
        var typed = new TypedPeriod(Of("from"), Of("to"), Of("queue"));
        return typed == TypedPeriod.None
            ? Task.FromResult(Page(context, routing, new() { Typed = typed }))
            : AnswerAsync(context, sending, routing, typed);

        string Of(string name) => query[name].ToString().Trim();
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, SendingAgain sending, CurrentRouting routing, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = new TypedPeriod(post.Fields.Code("from"), post.Fields.Code("to"), post.Fields.Code("queue"));
        if (post.Problem is { } problem)
            return Page(context, routing, new() { Typed = typed, Errors = [new("from", problem)] }, post.Status);
        if (!typed.TryRead(routing, out var period, out _))
            return await AnswerAsync(context, sending, routing, typed);
        var found = await sending.CountAsync(period, context.User.Seer(), context.RequestAborted);
        if (found.Total is 0 or > SendingAgain.Most)
            return await AnswerAsync(context, sending, routing, typed);
        if (post.Fields.Code("total") != found.Total.ToString(CultureInfo.InvariantCulture))
        {
            return Page(context, routing, new() { Typed = typed, Found = found, Errors = [new("confirm", Changed)] },
                StatusCodes.Status409Conflict);
        }

        var sent = await sending.SendAsync(period, context.User.Seer(), context.RequestAborted);
        return Results.LocalRedirect($"{TeamsPaths.Deliveries}?again={sent}");
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, SendingAgain sending, CurrentRouting routing, TypedPeriod typed)
    {
        if (!typed.TryRead(routing, out var period, out var mistakes))
        {
            return Page(context, routing, new() { Typed = typed, Errors = mistakes }, StatusCodes.Status422UnprocessableEntity);
        }

        var found = await sending.CountAsync(period, context.User.Seer(), context.RequestAborted);
        return found.Total > SendingAgain.Most
            ? Page(context, routing, new() { Typed = typed, Found = found, Errors = [new("to", TooMany)] },
                StatusCodes.Status422UnprocessableEntity)
            : Page(context, routing, new() { Typed = typed, Found = found });
    }

    private static IResult Page(HttpContext context, CurrentRouting routing, SendAgainModel model, int status = StatusCodes.Status200OK)
    {
        var (seer, restricted) = (context.User.Seer(), routing.Table.Restricted.Id);
        return Results.Page<SendAgainPage, SendAgainModel>(model with
        {
            Queues = [.. routing.Table.Queues.Where(queue => seer.Sees(queue.Id, queue.Id == restricted, restricted))],
        }, status);
    }
}

/// <summary>A period as it was typed.</summary>
public sealed record TypedPeriod(string From, string To, string Queue)
{
    public static TypedPeriod None { get; } = new("", "", "");

    internal bool TryRead(CurrentRouting routing, out AgainPeriod period, out IReadOnlyList<FieldError> mistakes)
    {
        List<FieldError> found = [];
        var (from, to) = (TypedDay.Read(From), TypedDay.Read(To));
        if (from is null)
            found.Add(new("from", SendAgainEndpoint.FromWanted));
        if (to is null)
            found.Add(new("to", SendAgainEndpoint.ToWanted));
        else if (to < from)
            found.Add(new("to", SendAgainEndpoint.ToBeforeFrom));
        else if (from is { } first && to.Value.DayNumber - first.DayNumber >= AgainPeriod.MostDays)
            found.Add(new("to", SendAgainEndpoint.TooLong));
        if (Queue.Length > 0 && routing.Table.Find(Queue) is null)
            found.Add(new("queue", SendAgainEndpoint.QueueWanted));
        mistakes = found;
        period = new(from ?? default, to ?? default, Queue.Length > 0 ? Queue : null);
        return found.Count == 0;
    }
}

/// <summary>What <see cref="SendAgainPage"/> shows.</summary>
public sealed record SendAgainModel
{
    public required TypedPeriod Typed { get; init; }

    public IReadOnlyList<Queue> Queues { get; init; } = [];

    /// <summary>Null while no period was given.</summary>
    public AgainCount? Found { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
