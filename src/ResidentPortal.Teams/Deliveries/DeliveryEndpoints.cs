using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Deliveries;

/// <summary>One email to a queue. Whoever may not see it is answered as if there were none.</summary>
internal static class DeliveryEndpoints
{
    internal const string Typed = "typed";
    internal const string AddressWanted = "Select the mailbox to send it to";
    internal const string AddressMissing = "Enter an email address in the correct format, like name@council.gov.uk";
    internal const string CheckWanted = "Confirm that only people who may read the report read this mailbox";
    internal const string WhyWanted = "Select why it is sent to another address";
    internal const string SaidByWanted = "Select who said that it arrived";
    internal const string Refused = "Enter an address of the council or of the team. Mail about reports goes nowhere else";
    internal const string Meanwhile =
        "It is being sent, has arrived, or somebody else has done something about it. This page shows how things stand now";
    internal const string NotReadable = "The report cannot be read because its key is missing. Tell the people who run this service";

    public static void MapOneDelivery(this IEndpointRouteBuilder deliveries)
    {
        deliveries.MapGet("{message}", (string message, HttpContext context, QueueEmails emails, CurrentRouting routing) =>
            PageAsync(message, context, emails, routing));
        deliveries.MapPost("{message}/address", SendElsewhereAsync);
        deliveries.MapPost("{message}/arrived", ArrivedAsync);
    }

    private static async Task<IResult> SendElsewhereAsync(string message, HttpContext context, QueueEmails emails,
        QueueEmailActions actions, CurrentRouting routing, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var entered = new DeliveryEntry(
            post.Fields.First("to"), post.Fields.Address("address"), post.Fields.First("checked") == "yes", post.Fields.First("why"), "");
        if (post.Problem is { } problem)
            return await PageAsync(message, context, emails, routing, entered, [new("to", problem)], post.Status);
        List<FieldError> mistakes = [];
        var typed = entered.To == Typed;
        if (entered.To.Length == 0)
            mistakes.Add(new("to", AddressWanted));
        else if (typed && !MailboxAddress.IsValid(entered.Address))
            mistakes.Add(new("address", AddressMissing));
        if (typed && !entered.IsChecked)
            mistakes.Add(new("checked", CheckWanted));
        if (!DeliveryWords.Elsewhere.ContainsKey(entered.Why))
            mistakes.Add(new("why", WhyWanted));
        if (mistakes.Count > 0)
            return await PageAsync(message, context, emails, routing, entered, mistakes);

        var seer = context.User.Seer();
        var result = await actions.SendElsewhereAsync(
            Id(message), typed ? entered.Address : entered.To, entered.Why, seer, context.RequestAborted);
        return await AnswerAsync(
            result, message, typed && result is EmailResult.AddressRefused ? "address" : "to", context, emails, routing, entered);
    }

    private static async Task<IResult> ArrivedAsync(string message, HttpContext context, QueueEmails emails, QueueEmailActions actions,
        CurrentRouting routing, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var entered = DeliveryEntry.None with { SaidBy = post.Fields.First("said-by") };
        if (post.Problem is { } problem)
            return await PageAsync(message, context, emails, routing, entered, [new("said-by", problem)], post.Status);
        if (!DeliveryWords.SaidBy.ContainsKey(entered.SaidBy))
            return await PageAsync(message, context, emails, routing, entered, [new("said-by", SaidByWanted)]);
        return await AnswerAsync(
            await actions.ArrivedAsync(Id(message), entered.SaidBy, context.User.Seer(), context.RequestAborted), message, "said-by",
            context, emails, routing, entered);
    }

    private static Task<IResult> AnswerAsync(EmailResult result, string message, string field, HttpContext context,
        QueueEmails emails, CurrentRouting routing, DeliveryEntry entered)
    {
        return result switch
        {
            EmailResult.Done => Task.FromResult(Results.LocalRedirect(TeamsPaths.Delivery(Id(message)))),
            EmailResult.NotFound => Task.FromResult(Results.NotFound()),
            EmailResult.AddressRefused => AgainAsync(Refused, StatusCodes.Status422UnprocessableEntity),
            EmailResult.Meanwhile => AgainAsync(Meanwhile, StatusCodes.Status409Conflict),
            EmailResult.NotReadable => AgainAsync(NotReadable, StatusCodes.Status409Conflict),
        };

        Task<IResult> AgainAsync(string mistake, int status) =>
            PageAsync(message, context, emails, routing, entered, [new(field, mistake)], status);
    }

    private static async Task<IResult> PageAsync(string message, HttpContext context, QueueEmails emails, CurrentRouting routing,
        DeliveryEntry? entered = null, IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var found = await emails.FindAsync(Id(message), context.User.Seer(), context.RequestAborted);
        if (found is null)
            return errors is null || status == StatusCodes.Status422UnprocessableEntity ? Results.NotFound() : Results.StatusCode(status);
        return Results.Page<DeliveryPage, DeliveryModel>(
            new(found, routing.Table.Find(found.Email.Queue)?.Name ?? found.Email.Queue, entered ?? DeliveryEntry.None, errors ?? []),
            errors is null ? StatusCodes.Status200OK : status);
    }

    private static Guid Id(string message) => Guid.TryParse(message, out var id) ? id : Guid.Empty;
}

/// <summary>What <see cref="DeliveryPage"/> shows.</summary>
public sealed record DeliveryModel(
    QueueEmailWithAttempts Found, string Queue, DeliveryEntry Entered, IReadOnlyList<FieldError> Errors);

/// <summary>What was chosen and typed on it.</summary>
/// <param name="To">A mailbox of the queue, or that one is typed.</param>
/// <param name="Address">The typed one.</param>
/// <param name="SaidBy">Who said that it arrived.</param>
public sealed record DeliveryEntry(string To, string Address, bool IsChecked, string Why, string SaidBy)
{
    public static DeliveryEntry None { get; } = new("", "", false, "", "");
}
