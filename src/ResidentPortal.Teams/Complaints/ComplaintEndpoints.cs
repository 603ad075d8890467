using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Complaints;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Complaints;

/// <summary>Complaints about data protection, for the privacy officer: what is due, and what the person was told.</summary>
internal static class ComplaintEndpoints
{
    internal const string OutcomeWanted = "Enter what you told the person";
    internal const string OutcomeTooLong = "What you told the person must be 5,000 characters or fewer";
    internal const string ChangedMeanwhile = "Somebody else has changed this complaint meanwhile. What you see is how it stands now";
    private const int LongestOutcome = 5_000;

    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        var complaints = app.MapGroup(TeamsPaths.Complaints).RequireAuthorization(TeamPolicies.Rights);
        complaints.MapGet("", (HttpContext context, ComplaintList list) => list.PageAsync(context));
        complaints.MapPost("", DecideAsync);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, ComplaintList list, PrivacyComplaints complaints, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (typed, outcome) = (post.Fields.First("reference"), post.Fields.First("outcome").Trim());
        if (post.Problem is { } problem)
            return await list.PageAsync(context, typed, outcome, problem, post.Status);
        if (!ReportReference.TryParse(typed, out var reference))
            return await list.PageAsync(context, typed, outcome, ChangedMeanwhile, StatusCodes.Status409Conflict);
        var (who, closes) = (context.User.Identity!.Name!, post.Fields.First("decision") == "close");
        if (closes && outcome.Length is 0 or > LongestOutcome)
            return await list.PageAsync(context, typed, outcome, outcome.Length == 0 ? OutcomeWanted : OutcomeTooLong);
        return await (closes ? complaints.CloseAsync(reference, outcome, who, cancellation)
                : complaints.AcknowledgeAsync(reference, who, cancellation))
            ? Results.LocalRedirect(TeamsPaths.Complaints)
            : await list.PageAsync(context, typed, outcome, ChangedMeanwhile, StatusCodes.Status409Conflict);
    }
}

/// <summary>Shows the complaints.</summary>
public sealed class ComplaintList(PrivacyComplaints complaints, RetentionReading reading, PeopleNames names)
{
    internal async Task<IResult> PageAsync(HttpContext context, string typed = "", string outcome = "", string? problem = null,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        List<ComplaintLine> lines = [];
        foreach (var one in await complaints.ListAsync(context.RequestAborted))
        {
            lines.Add(new(one, one.Complaint.AcknowledgedBy is { } by ? await names.OfAsync(by, context.RequestAborted) : null,
                one.Complaint.AcknowledgedAt is null && one.Complaint.AcknowledgeBy < reading.Today));
        }
        return Results.Page<ComplaintsPage, ComplaintsModel>(
            new(lines, typed, outcome, problem is null ? null : new FieldError(Field(lines, typed), problem)),
            problem is null ? StatusCodes.Status200OK : status);
    }

    internal static string FieldOf(string reference) => $"outcome-{reference}";

    // Of one that is closed by now, or that there is none of, the message leads to the top.
    private static string Field(List<ComplaintLine> lines, string typed) =>
        lines.Exists(line => line.Opened.Complaint is { ClosedAt: null, AcknowledgedAt: not null } one && one.Reference == typed)
            ? FieldOf(typed)
            : "complaints";
}

/// <summary>What <see cref="ComplaintsPage"/> shows.</summary>
/// <param name="Typed">The reference of the complaint that was posted about.</param>
public sealed record ComplaintsModel(IReadOnlyList<ComplaintLine> Lines, string Typed, string Outcome, FieldError? Error);

/// <param name="AcknowledgedBy">As colleagues know them.</param>
public sealed record ComplaintLine(OpenedComplaint Opened, string? AcknowledgedBy, bool IsOverdue);
