using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.Contacts;

/// <summary>Writes down what was done about a report, and changes it while it may be changed.</summary>
internal static class ContactEndpoints
{
    internal const string TooLate =
        "This can no longer be changed, because 15 minutes have passed. Write down what is missing as something new";

    public static void MapContacts(this IEndpointRouteBuilder app)
    {
        var contacts = app.MapGroup(ReportEndpoints.Group + "/contacts").RequireAuthorization(TeamPolicies.Reports);
        contacts.MapGet("", ShowAsync);
        contacts.MapPost("", SaveAsync);
    }

    private static async Task<IResult> ShowAsync(
        string reference, HttpContext context, ContactLog log, CareWords words, TimeProvider clock)
    {
        if (!ReportReference.TryParse(reference, out var read)
            || await log.ReadAsync(read, context.User.Seer(), context.RequestAborted) is not { } notes)
            return Results.NotFound();
        if (!Guid.TryParse(context.Request.Query["note"], out var id))
            return Page(read, words, ContactTyped.New(clock.GetUtcNow()));
        return notes.All.FirstOrDefault(note => note.Id == id && note.MayChange) is { } own
            ? Page(read, words, ContactTyped.Of(own))
            : Results.NotFound();
    }

    private static async Task<IResult> SaveAsync(string reference, HttpContext context, ContactLog log, CareWords words,
        TimeProvider clock, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = ContactTyped.Read(post.Fields);
        var seer = context.User.Seer();
        if (!ReportReference.TryParse(reference, out var read) || await log.ReadAsync(read, seer, context.RequestAborted) is not { } notes)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        if (post.Problem is { } problem)
            return Page(read, words, typed, problem, status: post.Status);
        var (entry, errors) = typed.Check(words, clock.GetUtcNow());
        if (entry is null)
            return Page(read, words, typed, errors: errors);
        if (typed.Note.Length == 0)
        {
            return await log.AddAsync(read, seer, entry)
                ? Results.LocalRedirect(TeamsPaths.Report(read.ToString()) + "#log")
                : Results.NotFound();
        }

        var id = Guid.TryParse(typed.Note, out var parsed) ? parsed : Guid.Empty;
        return await log.ChangeAsync(read, seer, id, entry, typed.Changed) switch
        {
            NoteOutcome.Done => Results.LocalRedirect(TeamsPaths.Report(read.ToString()) + "#log"),
            NoteOutcome.NotThere => Results.NotFound(),
            NoteOutcome.TooLate => Page(
                read, words, typed with { Note = "", ChangedAt = "" }, TooLate, status: StatusCodes.Status409Conflict),
            NoteOutcome.ChangedMeanwhile => Page(
                read, words, typed with { ChangedAt = ContactTyped.Stamp(notes.All.FirstOrDefault(note => note.Id == id)?.EditedAt) },
                Stamp.ChangedMeanwhile, status: StatusCodes.Status409Conflict),
        };
    }

    private static IResult Page(ReportReference reference, CareWords words, ContactTyped typed, string? problem = null,
        IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Page<ContactPage, ContactModel>(new(reference.ToString(), typed, words.Contacts, words.Replies)
        {
            Problem = problem,
            Errors = errors ?? [],
        }, problem is null && errors is null ? StatusCodes.Status200OK : status);
}

/// <summary>What <see cref="ContactPage"/> shows.</summary>
public sealed record ContactModel(string Reference, ContactTyped Typed, IReadOnlyList<(string Code, string Words)> Types,
    IReadOnlyList<(string Title, IReadOnlyList<string> Text)> Replies)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
