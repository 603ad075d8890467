using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.Reporting;

/// <summary>The optional equality questions, asked once a report is safely in and kept apart from it.</summary>
public sealed class Equality(Drafts drafts, EqualityAnswers answers, Outage outage, IAntiforgery antiforgery, TimeProvider clock)
{
    private static readonly Step Step = EqualityQuestions.Form.First;

    public async Task<IResult> ShowAsync(HttpContext context, ReportForm report)
    {
        var (draft, _) = await drafts.FindAsync(context, report.Form);
        return draft is DraftLookup.Submitted { EqualityAnswered: false }
            ? Page(report, new FieldState(FieldValues.Empty, []))
            : Results.LocalRedirect(Paths.Received(report));
    }

    public async Task<IResult> AnswerAsync(HttpContext context, ReportForm report)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        if (draft is not DraftLookup.Submitted { EqualityAnswered: false })
            return Results.LocalRedirect(Paths.Received(report));
        if (post.Problem is not null)
            return Page(report, new FieldState(post.Fields, []), post.Problem, post.Status);
        var reading = Step.Read(post.Fields, Answers.None, LondonTime.DateAt(clock.GetUtcNow()));
        if (reading.Errors.Count > 0)
            return Page(report, new FieldState(post.Fields, reading.Errors), status: StatusCodes.Status422UnprocessableEntity);
        try
        {
            await answers.AddAsync(token, report.Form.Id, reading.Answers, context.RequestAborted);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            var told = outage.Tell(context, failure, "We have your report, but could not save these answers. They are still on this page");
            return Page(report, new(post.Fields, []), told, Outage.Status);
        }
        return Results.LocalRedirect(Paths.Received(report));
    }

    private static IResult Page(ReportForm report, FieldState state, string? problem = null, int status = StatusCodes.Status200OK) =>
        Results.Page<EqualityPage, EqualityModel>(new() { Report = report, Step = Step, State = state, Problem = problem }, status);
}
