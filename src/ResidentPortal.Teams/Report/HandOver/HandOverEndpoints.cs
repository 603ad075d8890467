using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Care;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.HandOver;

/// <summary>Hands a report over to another team.</summary>
internal static class HandOverEndpoints
{
    internal const string ToField = "to";
    internal const string ReasonField = "reason";
    internal const string BasisField = "basis";
    internal const string ToWanted = "Select the team to hand it over to";
    internal const string ReasonWanted = "Enter why you hand it over";
    internal const string BasisWanted = "The resident did not agree to this. Enter the legal basis on which it is shared";
    internal const string ManagerWanted =
        "The resident did not agree that this team gets the report. Ask them, or ask a manager to record the legal basis";

    private const int Longest = 1000;

    public static void MapHandOver(this IEndpointRouteBuilder app)
    {
        var over = app.MapGroup(ReportEndpoints.Group + "/hand-over").RequireAuthorization(TeamPolicies.Reports);
        over.MapGet("", (string reference, HttpContext context, HandingOver handing) => PageAsync(reference, context, handing));
        over.MapPost("", HandOverAsync);
    }

    private static async Task<IResult> HandOverAsync(
        string reference, HttpContext context, HandingOver handing, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = new HandOverRequest(post.Fields.Code(ToField), post.Fields.First(ReasonField), post.Fields.First(BasisField));
        if (post.Problem is { } problem)
            return await PageAsync(reference, context, handing, typed, problem, status: post.Status);
        var seer = context.User.Seer();
        if (!ReportReference.TryParse(reference, out var read) || await handing.ChoicesAsync(read, seer) is not { } choices)
            return Results.NotFound();
        if (Errors(typed, choices, seer.IsManager) is { Count: > 0 } errors)
            return await PageAsync(reference, context, handing, typed, errors: errors);
        return await handing.HandOverAsync(read, seer, typed, Stamp.Read(post.Fields)) switch
        {
            // Whoever hands it to the managers does not see it any more.
            CareOutcome.Done => Results.LocalRedirect(
                await handing.ChoicesAsync(read, seer) is null ? TeamsPaths.Home : TeamsPaths.Report(read.ToString())),
            CareOutcome.ChangedMeanwhile => await PageAsync(
                reference, context, handing, typed, Stamp.ChangedMeanwhile, status: StatusCodes.Status409Conflict),
            CareOutcome.NotAgreed => await PageAsync(reference, context, handing, typed, errors: [new(BasisField, BasisWanted)]),
            CareOutcome.NotThere or CareOutcome.MayNotOwn => Results.NotFound(),
        };
    }

    private static List<FieldError> Errors(HandOverRequest typed, HandOverChoices choices, bool isManager)
    {
        List<FieldError> errors = [];
        var to = choices.To.FirstOrDefault(choice => choice.Queue.Id == typed.To);
        if (to is null)
            errors.Add(new(ToField, ToWanted));
        else if (!to.IsAgreed && !isManager)
            errors.Add(new(ToField, ManagerWanted));
        if (typed.Reason.Length == 0)
            errors.Add(new(ReasonField, ReasonWanted));
        else if (typed.Reason.Length > Longest)
            errors.Add(new(ReasonField, $"The reason must be {Longest} characters or fewer"));
        if (to is { IsAgreed: false } && isManager && typed.LegalBasis is not { Length: > 0 and <= Longest })
            errors.Add(new(BasisField, typed.LegalBasis is { Length: > Longest }
                ? $"The legal basis must be {Longest} characters or fewer" : BasisWanted));
        return errors;
    }

    private static async Task<IResult> PageAsync(string reference, HttpContext context, HandingOver handing, HandOverRequest? typed = null,
        string? problem = null, IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (!ReportReference.TryParse(reference, out var read)
            || await handing.ChoicesAsync(read, context.User.Seer(), context.RequestAborted) is not { } choices)
            return status == StatusCodes.Status400BadRequest ? Results.StatusCode(status) : Results.NotFound();
        return Results.Page<HandOverPage, HandOverModel>(
            new(read.ToString(), choices, typed ?? new("", ""), context.User.IsInRole(Roles.TeamManager))
            {
                Problem = problem,
                Errors = errors ?? [],
            },
            problem is null && errors is null ? StatusCodes.Status200OK : status);
    }
}

/// <summary>What <see cref="HandOverPage"/> shows.</summary>
public sealed record HandOverModel(string Reference, HandOverChoices Choices, HandOverRequest Typed, bool IsManager)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
