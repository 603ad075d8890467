using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report;

/// <summary>One report. Whoever may not see it is answered as if there were none.</summary>
internal static class ReportEndpoints
{
    public static void MapReport(this IEndpointRouteBuilder app)
    {
        var report = app.MapGroup(TeamsPaths.Reports + "/{reference}").RequireAuthorization(TeamPolicies.Reports);
        report.MapGet("", ShowAsync);
        report.MapPost("taken", TakeAsync);
    }

    private static async Task<IResult> ShowAsync(string reference, HttpContext context, ReportOpening reports, CurrentRouting routing,
        PeopleNames names, CareWords words, CancellationToken cancellation)
    {
        if (!ReportReference.TryParse(reference, out var read))
            return Results.NotFound();
        // One address for each report, however it was typed.
        if (read.ToString() != reference)
            return Results.LocalRedirect(TeamsPaths.Report(read.ToString()));
        if (await reports.OpenAsync(read, context.User.Seer(), cancellation) is not { } opened)
            return Results.NotFound();
        List<TimelineLine> timeline = [];
        foreach (var entry in opened.Timeline)
        {
            var who = entry.Who is null ? null : await names.OfAsync(entry.Who, cancellation);
            timeline.Add(new(entry.At, TimelineText.Of(entry, who, id => routing.Table.Find(id)?.Name ?? id, id => id, words)));
        }

        return Results.Page<ReportPage, ReportModel>(new(opened, timeline));
    }

    private static async Task<IResult> TakeAsync(
        string reference, HttpContext context, ReportTaking taking, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return ReportReference.TryParse(reference, out var read) && await taking.TakeAsync(read, context.User.Seer(), cancellation)
            ? Results.LocalRedirect(TeamsPaths.Report(read.ToString()))
            : Results.NotFound();
    }
}

/// <summary>What <see cref="ReportPage"/> shows.</summary>
public sealed record ReportModel(OpenedReport Report, IReadOnlyList<TimelineLine> Timeline);

public sealed record TimelineLine(DateTimeOffset At, string Text);
