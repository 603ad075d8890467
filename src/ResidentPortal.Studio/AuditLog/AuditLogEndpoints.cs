using System.Runtime.CompilerServices;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>Who did what, with the content and, for administrators, with accounts.</summary>
public static class AuditLogEndpoints
{
    public const string Content = "/studio/record";
    public const string People = Content + "/people";

    // As many as are read at once for a file.
    private const int Chunk = 500;

    public static void MapAuditLog(this IEndpointRouteBuilder app)
    {
        var content = app.MapGroup(Content).RequireAuthorization(StudioPolicies.Publish);
        content.MapGet("", ShowContentAsync);
        content.MapGet("csv", ContentFileAsync);
        var people = app.MapGroup(People).RequireAuthorization(StudioPolicies.Administer);
        people.MapGet("", ShowPeopleAsync);
        people.MapGet("csv", PeopleFileAsync).RequireFreshSignIn();
    }

    private static async Task<IResult> ShowContentAsync(HttpContext context, ContentAudit audit, StaffAccounts accounts)
    {
        var asked = await AuditLogFilter.ReadAsync(context, accounts);
        var filter = asked.Of(AuditLogText.Content.Keys);
        var errors = asked.Check(filter.Action is not null || asked.Action.Length == 0);
        var (rows, total) = errors.Count > 0 ? ([], 0) : (
            (await audit.ReadAsync(Wanted(filter), asked.Skip, PageNumbers.Size, context.RequestAborted)).Select(AuditLogRow.Of).ToList(),
            await audit.CountAsync(Wanted(filter), context.RequestAborted));
        return Answer(context, asked, errors, rows, total, AuditLogText.Content.Select(word => (word.Key.ToString(), word.Value)),
            isPeople: false);
    }

    private static async Task<IResult> ShowPeopleAsync(HttpContext context, PeopleAudit audit, StaffAccounts accounts)
    {
        var asked = await AuditLogFilter.ReadAsync(context, accounts);
        var filter = asked.Of(AuditLogText.People.Keys);
        var errors = asked.Check(filter.Action is not null || asked.Action.Length == 0);
        var (rows, total) = errors.Count > 0 ? ([], 0) : (
            (await audit.ReadAsync(Wanted(filter), asked.Skip, PageNumbers.Size, context.RequestAborted)).Select(AuditLogRow.Of).ToList(),
            await audit.CountAsync(Wanted(filter), context.RequestAborted));
        return Answer(context, asked, errors, rows, total, AuditLogText.People.Select(word => (word.Key.ToString(), word.Value)),
            isPeople: true);
    }

    private static async Task<IResult> ContentFileAsync(HttpContext context, ContentAudit audit, StaffAccounts accounts, TimeProvider time)
    {
        var asked = await AuditLogFilter.ReadAsync(context, accounts);
        var filter = asked.Of(AuditLogText.Content.Keys);
        return asked.Check(filter.Action is not null || asked.Action.Length == 0).Count > 0
            ? Results.BadRequest()
            : AuditLogFile.Of(audit.StreamAsync(Wanted(filter), context.RequestAborted), AuditLogRow.Of,
                $"record-{StudioDates.Today(time):yyyy-MM-dd}.csv");
    }

    private static async Task<IResult> PeopleFileAsync(HttpContext context, PeopleAudit audit, StaffAccounts accounts, TimeProvider time)
    {
        var asked = await AuditLogFilter.ReadAsync(context, accounts);
        var filter = asked.Of(AuditLogText.People.Keys);
        return asked.Check(filter.Action is not null || asked.Action.Length == 0).Count > 0
            ? Results.BadRequest()
            : AuditLogFile.Of(AllAsync(audit, Wanted(filter), context.RequestAborted), AuditLogRow.Of,
                $"record-people-{StudioDates.Today(time):yyyy-MM-dd}.csv");
    }

    private static async IAsyncEnumerable<PeopleAuditRow> AllAsync(PeopleAudit audit, PeopleAuditFilter filter,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = long.MaxValue;
        for (var skip = 0; ; skip += Chunk)
        {
            var rows = await audit.ReadAsync(filter, skip, Chunk, cancellation);
            // What is written meanwhile moves the others on: none comes twice.
            foreach (var row in rows.Where(row => row.Id < last))
            {
                yield return row;
                last = row.Id;
            }

            if (rows.Count < Chunk)
                yield break;
        }
    }

    private static AuditFilter Wanted(AuditLogFilter.Wanted<AuditAction> filter) =>
        new(filter.Who, filter.Action, FromUtc: filter.FromUtc, ToUtc: filter.ToUtc);

    private static PeopleAuditFilter Wanted(AuditLogFilter.Wanted<PeopleAction> filter) =>
        new(filter.Who, filter.Action, filter.FromUtc, filter.ToUtc);

    private static IResult Answer(
        HttpContext context, AuditLogFilter asked, IReadOnlyList<FieldMistake> errors, IReadOnlyList<AuditLogRow> rows, int total,
        IEnumerable<(string, string)> actions, bool isPeople) =>
        Results.Page<AuditLogPage, AuditLogModel>(new()
        {
            Filter = asked,
            Errors = errors,
            Rows = rows,
            Total = total,
            Actions = actions.ToList(),
            IsPeople = isPeople,
            MayAdminister = context.User.IsInRole(Roles.Administrator),
        }, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
