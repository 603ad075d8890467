using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.Planning;

/// <summary>Who answers for a report, and what is due: all of it on one form.</summary>
internal static class PlanEndpoints
{
    internal const string MayNotOwn = "Select somebody who belongs to a team that has this report";
    internal const string ReviewWanted = "Enter the day to look at it again in the correct format, like 27/3/2026";
    internal const string ReviewIsPast = "The day to look at it again must be today or later";
    internal const string ContactWanted = "Enter the day to contact the victim by in the correct format, like 27/3/2026";
    internal const string ContactIsPast = "The day to contact the victim by must be today or later";
    internal const string PriorityWanted = "Select a priority";

    public static void MapPlan(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup(ReportEndpoints.Group + "/plan").RequireAuthorization(TeamPolicies.Reports);
        plan.MapGet("", (string reference, HttpContext context, ReportCare care, Colleagues people, PeopleNames names) =>
            PageAsync(reference, context, care, people, names));
        plan.MapPost("", SaveAsync);
    }

    private static async Task<IResult> SaveAsync(string reference, HttpContext context, ReportCare care, Colleagues people,
        PeopleNames names, TimeProvider clock, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = PlanTyped.Read(post.Fields);
        if (post.Problem is { } problem)
            return await PageAsync(reference, context, care, people, names, typed, problem, status: post.Status);
        if (!ReportReference.TryParse(reference, out var read)
            || await care.LookAsync(read, context.User.Seer(), context.RequestAborted) is not { } now)
            return Results.NotFound();
        var (plan, errors) = typed.Check(now, LondonTime.DateAt(clock.GetUtcNow()));
        if (plan is null)
            return await PageAsync(reference, context, care, people, names, typed, errors: errors);
        var owner = (await people.ListAsync(context.RequestAborted)).FirstOrDefault(person => person.Seer.Who == plan.Owner)?.Seer;
        return await care.PlanAsync(read, context.User.Seer(), plan, owner, Stamp.Read(post.Fields)) switch
        {
            CareOutcome.Done => Results.LocalRedirect(TeamsPaths.Report(read.ToString())),
            CareOutcome.NotThere or CareOutcome.NotAgreed => Results.NotFound(),
            CareOutcome.ChangedMeanwhile => await PageAsync(
                reference, context, care, people, names, typed, Stamp.ChangedMeanwhile, status: StatusCodes.Status409Conflict),
            CareOutcome.MayNotOwn => await PageAsync(
                reference, context, care, people, names, typed, errors: [new(PlanTyped.OwnerField, MayNotOwn)]),
        };
    }

    private static async Task<IResult> PageAsync(string reference, HttpContext context, ReportCare care, Colleagues people,
        PeopleNames names, PlanTyped? typed = null, string? problem = null, IReadOnlyList<FieldError>? errors = null,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        var (seer, cancellation) = (context.User.Seer(), context.RequestAborted);
        if (!ReportReference.TryParse(reference, out var read) || await care.LookAsync(read, seer, cancellation) is not { } now)
            return status == StatusCodes.Status400BadRequest ? Results.StatusCode(status) : Results.NotFound();
        var mayOwn = await care.MayOwnAsync(read, seer, cancellation);
        var named = await names.AllAsync(cancellation);
        List<(string, string)> owners =
        [
            ("", "Nobody"),
            .. (await people.ListAsync(cancellation)).Where(person => mayOwn(person.Seer)).Select(person => (person.Seer.Who, person.Name)),
        ];
        // Whoever has it keeps it until somebody says otherwise, also after they left the team.
        if (now.Owner is { } owner && owners.All(known => known.Item1 != owner))
            owners.Add((owner, $"{named(owner)} (no longer in a team that has it)"));
        return Results.Page<PlanPage, PlanModel>(
            new(read.ToString(), now, typed ?? PlanTyped.Of(now), owners, now.Owner is null ? null : named(now.Owner))
            {
                Problem = problem,
                Errors = errors ?? [],
            },
            problem is null && errors is null ? StatusCodes.Status200OK : status);
    }
}

/// <summary>What <see cref="PlanPage"/> shows.</summary>
/// <param name="Owner">Who has it now, by name.</param>
public sealed record PlanModel(
    string Reference, CareOf Now, PlanTyped Typed, IReadOnlyList<(string Value, string Text)> Owners, string? Owner)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}

/// <summary>What was typed, as it was typed.</summary>
public sealed record PlanTyped(string Owner, string Priority, string Review, string Contact)
{
    public const string OwnerField = "owner";
    public const string PriorityField = "priority";
    public const string ReviewField = "review";
    public const string ContactField = "contact";

    internal static PlanTyped Of(CareOf care) =>
        new(care.Owner ?? "", care.Priority.ToString(), TypedDays.Of(care.ReviewOn), TypedDays.Of(care.NextContactBy));

    internal static PlanTyped Read(FieldValues fields) => new(
        fields.Address(OwnerField), fields.Code(PriorityField), fields.Code(ReviewField), fields.Code(ContactField));

    /// <summary>A day that stands there already may be past.</summary>
    internal (CarePlan? Plan, IReadOnlyList<FieldError> Errors) Check(CareOf now, DateOnly today)
    {
        List<FieldError> errors = [];
        var isPriority = Enum.GetValues<ReportPriority>().Any(one => one.ToString() == Priority);
        if (!isPriority)
            errors.Add(new(PriorityField, PlanEndpoints.PriorityWanted));
        var review = Day(Review, ReviewField, now.ReviewOn, PlanEndpoints.ReviewWanted, PlanEndpoints.ReviewIsPast);
        var contact = Day(Contact, ContactField, now.NextContactBy, PlanEndpoints.ContactWanted, PlanEndpoints.ContactIsPast);
        return errors.Count > 0
            ? (null, errors)
            : (new(Owner.Length == 0 ? null : Owner, review, Enum.Parse<ReportPriority>(Priority), contact), []);

        DateOnly? Day(string typed, string field, DateOnly? known, string wanted, string isPast)
        {
            if (typed.Length == 0)
                return null;
            var day = TypedDays.Day(typed);
            if (day is null)
                errors.Add(new(field, wanted));
            else if (day < today && day != known)
                errors.Add(new(field, isPast));
            return day;
        }
    }
}
