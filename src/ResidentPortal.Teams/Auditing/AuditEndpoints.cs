using System.Globalization;
using System.Text;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Files;
using ResidentPortal.People.Accounts;
using ResidentPortal.Reports.Auditing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.List;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Auditing;

/// <summary>Who did what in the whole site, for the privacy officer.</summary>
internal static class AuditEndpoints
{
    private const int Size = 50;

    private static readonly string[] Head = ["Time (London)", "Record of", "Who", "What", "Of what", "Detail"];

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup(TeamsPaths.Audit).RequireAuthorization(TeamPolicies.Audit);
        audit.MapGet("", ShowAsync);
        audit.MapGet("csv", FileAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, AuditRecord record, StaffAccounts accounts, PeopleNames names, CancellationToken cancellation)
    {
        var (query, people) = (AuditQuery.Read(context.Request.Query), await accounts.ListAsync(cancellation));
        var filter = query.Means(people, record.Actions, out var mistakes);
        var model = new AuditModel
        {
            Query = query,
            Errors = mistakes,
            People = [.. people.Select(person => new ListChoice(person.Id.ToString(), person.ShownName))],
            Actions = record.Actions,
            IsLater = query.After.Length > 0,
        };
        if (filter is null)
            return Results.Page<AuditPage, AuditModel>(model, StatusCodes.Status422UnprocessableEntity);
        // One more than is shown tells whether there are more.
        var lines = await record.ReadAsync(filter, query.After, Size + 1, cancellation);
        return Results.Page<AuditPage, AuditModel>(model with
        {
            Lines = [.. lines.Take(Size)],
            Next = lines.Count > Size ? lines[Size - 1].Place : null,
            NameOf = await names.AllAsync(cancellation),
        });
    }

    private static async Task<IResult> FileAsync(
        HttpContext context, AuditRecord record, StaffAccounts accounts, TimeProvider clock, CancellationToken cancellation)
    {
        var filter = AuditQuery.Read(context.Request.Query)
            .Means(await accounts.ListAsync(cancellation), record.Actions, out _);
        return filter is null
            ? Results.BadRequest()
            : Results.Stream(
                async stream =>
                {
                    await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                    await writer.WriteAsync(CsvFile.Line(Head));
                    await foreach (var line in record.AllAsync(filter, cancellation))
                        await writer.WriteAsync(Row(line));
                },
                CsvFile.ContentType,
                $"audit-{LondonTime.DateAt(clock.GetUtcNow()):yyyy-MM-dd}.csv");
    }

    private static string Row(RecordLine line) => CsvFile.Line(
    [
        LondonTime.From(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        line.Trail, CsvFile.Harmless(line.Who ?? ""), line.What, CsvFile.Harmless(line.Subject ?? ""), CsvFile.Harmless(line.Detail ?? ""),
    ]);
}

/// <summary>What <see cref="AuditPage"/> shows.</summary>
public sealed record AuditModel
{
    public required AuditQuery Query { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyList<ListChoice> People { get; init; } = [];
    public IReadOnlyList<RecordActions> Actions { get; init; } = [];
    public IReadOnlyList<RecordLine> Lines { get; init; } = [];

    /// <summary>As colleagues know somebody, by their user name.</summary>
    public Func<string, string> NameOf { get; init; } = who => who;

    /// <summary>From where it goes on; null where there is no more.</summary>
    public string? Next { get; init; }

    /// <summary>It is not the first part.</summary>
    public bool IsLater { get; init; }
}
