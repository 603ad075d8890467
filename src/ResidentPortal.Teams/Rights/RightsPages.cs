using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Rights;

/// <summary>Shows the requests of people, and one of them.</summary>
public sealed class RightsPages(RightsRequests requests, RightsBundles bundles, PeopleNames names)
{
    internal const string ChangedMeanwhile = "Somebody else has changed this request meanwhile. What you see is how it stands now";

    internal Task<IResult> ShowAsync(HttpContext context) => Guid.TryParse(context.Request.Query["request"], out var id)
        ? RequestAsync(context, new(id, -1, "", "", "", new Dictionary<string, string>()), [], StatusCodes.Status200OK)
        : StartAsync(null, null, StatusCodes.Status200OK, context.RequestAborted);

    internal async Task<IResult> StartAsync(RightsSearch? typed, FieldError? error, int status, CancellationToken cancellation)
    {
        List<RequestLine> lines = [];
        foreach (var request in await requests.ListAsync(cancellationToken: cancellation))
            lines.Add(new(request.Id, request.At, await names.OfAsync(request.By, cancellation), request.State));
        return Results.Page<RightsPage, RightsModel>(new(typed, error, lines), status);
    }

    internal async Task<IResult> RequestAsync(HttpContext context, TypedDecision typed, IReadOnlyList<FieldError> errors,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        var cancellation = context.RequestAborted;
        if (await requests.FindAsync(typed.Request, cancellation) is not { } opened)
            return errors.Count > 0 && status != StatusCodes.Status422UnprocessableEntity
                ? await StartAsync(null, errors[0], status, cancellation)
                : Results.NotFound();
        var looksAt = errors.Count == 0 ? context.Request.Query["open"].ToString() : "";
        return Results.Page<RequestPage, RequestModel>(
            new(opened, await names.OfAsync(opened.Request.By, cancellation), typed, errors)
            {
                LookedAt = looksAt.Length == 0 ? null
                    : await bundles.OpenAsync(typed.Request, looksAt, context.User.Identity!.Name!, cancellation),
                DecidedBy = opened.Request.DecidedBy is { } decided ? await names.OfAsync(decided, cancellation) : null,
                AgreedBy = opened.Request.AgreedBy is { } agreed ? await names.OfAsync(agreed, cancellation) : null,
            },
            status);
    }
}

/// <summary>What <see cref="RightsPage"/> shows.</summary>
/// <param name="Typed">What was typed into a search that did not begin; null where none was.</param>
public sealed record RightsModel(RightsSearch? Typed, FieldError? Error, IReadOnlyList<RequestLine> Requests);

/// <param name="Who">As colleagues know them.</param>
public sealed record RequestLine(Guid Id, DateTimeOffset At, string Who, RightsState State);

/// <summary>What <see cref="RequestPage"/> shows.</summary>
/// <param name="Who">Who looks after it, as colleagues know them.</param>
public sealed record RequestModel(OpenedRequest Opened, string Who, TypedDecision Typed, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The report that is looked at; null where none is.</summary>
    public HandedReport? LookedAt { get; init; }

    public string? DecidedBy { get; init; }

    public string? AgreedBy { get; init; }
}
