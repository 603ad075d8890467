using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.List;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Exporting;

/// <summary>
/// Files of reports: asking for one, seeing how far it is, and fetching it. Each is for whoever asked, and for nobody else.
/// </summary>
internal static class ExportEndpoints
{
    internal const string ReasonWanted = "Enter why you need this file";
    internal const string ColumnsWanted = "Select what the file should have";
    internal const string FormatWanted = "Select the kind of file";
    internal const string FilterWrong = "Go back to the list and put the filter right";

    internal static readonly string ReasonTooLong = $"The reason must be {ExportOrder.LongestReason} characters or less";
    internal static readonly string TooMany =
        $"You are waiting for {Exports.MostWaiting} files. Ask again when one of them is ready, or delete one";

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup(TeamsPaths.Exports).RequireAuthorization(TeamPolicies.Reports);
        exports.MapGet("", async (HttpContext context, Exports files) => Results.Page<ExportsPage, ExportsModel>(
            new(await files.OfAsync(context.User.Seer().Who, context.RequestAborted))));
        exports.MapGet("new", NewAsync);
        exports.MapPost("", AskAsync);
        exports.MapGet("{export}", ShowAsync);
        exports.MapGet("{export}/file", FetchAsync);
        exports.MapPost("{export}/delete", DeleteAsync);
    }

    private static Task<IResult> NewAsync(HttpContext context, ListChoices choices)
    {
        var query = context.Request.Query;
        return PageAsync(context, choices, ExportEntry.First with
        {
            Query = ListQuery.Read(name => query[name].ToString().Trim()),
            Reference = query["reference"].ToString().Trim(),
        });
    }

    private static async Task<IResult> AskAsync(HttpContext context, Exports files, ListChoices choices, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var entered = new ExportEntry
        {
            Query = ListQuery.Read(post.Fields.Code),
            Reference = post.Fields.Code("reference"),
            Format = post.Fields.Code("format"),
            Columns = post.Fields.All("column"),
            Reason = post.Fields.First("reason"),
        };
        if (post.Problem is { } problem)
            return await PageAsync(context, choices, entered, [new("reason", problem)], post.Status);
        var offer = await choices.ForAsync(context.User, context.RequestAborted);
        if (entered.Order(offer, out var mistakes) is not { } order)
            return await PageAsync(context, choices, entered, mistakes);
        return await files.AskAsync(order, context.User.Seer(), context.RequestAborted) is { } id
            ? Results.LocalRedirect(TeamsPaths.Export(id))
            : await PageAsync(context, choices, entered, [new("reason", TooMany)], StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ShowAsync(string export, HttpContext context, Exports files) =>
        await files.FindAsync(Id(export), context.User.Seer().Who, context.RequestAborted) is { } found
            ? Results.Page<ExportPage, ExportModel>(new(found))
            : Results.NotFound();

    private static async Task<IResult> FetchAsync(string export, HttpContext context, Exports files)
    {
        var (id, cancellation) = (Id(export), context.RequestAborted);
        if (await files.FindAsync(id, context.User.Seer().Who, cancellation) is not { } found
            || await files.FetchAsync(id, context.User.Seer(), cancellation) is not { } parts)
            return Results.NotFound();
        if (found.Format is ExportFormat.Page)
        {
            return Results.Page<ExportPrintPage, ExportPrintModel>(
                new(found, await ExportedReports.ReadAsync(parts, cancellation)));
        }

        var (type, ending) = found.Format is ExportFormat.Csv ? ("text/csv; charset=utf-8", "csv") : ("application/json", "json");
        return Results.Stream(
            async body =>
            {
                await foreach (var part in parts.WithCancellation(cancellation))
                    await body.WriteAsync(part, cancellation);
            },
            type, $"reports-{id.ToString("N")[..8]}.{ending}");
    }

    private static async Task<IResult> DeleteAsync(string export, HttpContext context, Exports files, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        await files.EndAsync(Id(export), context.User.Seer().Who, context.RequestAborted);
        return Results.LocalRedirect(TeamsPaths.Exports);
    }

    private static async Task<IResult> PageAsync(HttpContext context, ListChoices choices, ExportEntry entered,
        IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var offer = await choices.ForAsync(context.User, context.RequestAborted);
        return Results.Page<NewExportPage, NewExportModel>(
            new(entered, offer, errors ?? []), errors is null ? StatusCodes.Status200OK : status);
    }

    private static Guid Id(string export) => Guid.TryParse(export, out var id) ? id : Guid.Empty;
}

/// <summary>What <see cref="ExportsPage"/> shows.</summary>
public sealed record ExportsModel(IReadOnlyList<ExportView> Files);

/// <summary>What <see cref="ExportPage"/> shows.</summary>
public sealed record ExportModel(ExportView File);

/// <summary>What <see cref="ExportPrintPage"/> shows.</summary>
public sealed record ExportPrintModel(ExportView File, IReadOnlyList<ExportedReport> Reports);

/// <summary>What <see cref="NewExportPage"/> shows.</summary>
public sealed record NewExportModel(ExportEntry Entered, ListOffer Offer, IReadOnlyList<FieldError> Errors);
