using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Openings;

/// <summary>Who opened one report. Nothing of the report itself is shown.</summary>
internal static class OpeningsEndpoint
{
    internal const string ReferenceWanted = "Enter a reference in the correct format, like A-7K3M-92QF";

    public static void MapOpenings(this IEndpointRouteBuilder app) =>
        app.MapGet(TeamsPaths.Openings, ShowAsync).RequireAuthorization(TeamPolicies.Openings);

    private static async Task<IResult> ShowAsync(
        HttpContext context, ReportOpening reports, CurrentRouting routing, PeopleNames names, CancellationToken cancellation)
    {
        var typed = context.Request.Query["reference"].ToString();
        if (typed.Length == 0)
            return Results.Page<OpeningsPage, OpeningsModel>(new());
        if (!ReportReference.TryParse(typed, out var reference))
            return Results.Page<OpeningsPage, OpeningsModel>(
                new() { Typed = typed, Error = new FieldError("reference", ReferenceWanted) }, StatusCodes.Status422UnprocessableEntity);
        List<OpeningLine> lines = [];
        foreach (var opening in await reports.OpeningsAsync(reference, cancellation))
        {
            lines.Add(new(opening.At, await names.OfAsync(opening.Who, cancellation),
                opening is { IsExport: true, Queue: null } ? "Exported on the command line"
                : $"{(opening.IsExport ? "Exported" : "Opened")} as "
                    + $"{(opening.Queue is { } queue ? routing.Table.Find(queue)?.Name ?? queue : "")}"));
        }

        return Results.Page<OpeningsPage, OpeningsModel>(new() { Typed = reference.ToString(), Lines = lines });
    }
}

/// <summary>What <see cref="OpeningsPage"/> shows.</summary>
public sealed record OpeningsModel
{
    public string? Typed { get; init; }

    public FieldError? Error { get; init; }

    /// <summary>The last first; null while no reference was given.</summary>
    public IReadOnlyList<OpeningLine>? Lines { get; init; }
}

/// <param name="Who">As colleagues know them.</param>
public sealed record OpeningLine(DateTimeOffset At, string Who, string What);
