using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Web.Reporting.Suspicion;

namespace ResidentPortal.Web.Reporting;

/// <summary>Check-answers and what happens when it is sent.</summary>
public sealed class Submitting(
    Drafts drafts, ReportIntake intake, SubmissionWriter writer, SuspicionCheck suspicion, IOptions<AbuseOptions> abuse,
    FormTextOverrides words, Outage outage, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext context, ReportForm report)
    {
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        if (draft is not DraftLookup.Open open)
            return Steps.WithoutDraft(report, draft);
        var journey = new Journey(report.Form, open.Answers);
        return journey.IsComplete ? Page(report, journey, token) : Results.LocalRedirect(Paths.ReturnUrl(report, journey));
    }

    public async Task<IResult> SubmitAsync(HttpContext context, ReportForm report)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        try
        {
            return await SendAsync(context, report, post);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            // It may be in all the same, where only the answer of the database was lost. Where the draft cannot be read either, the
            // error page says what to do.
            var (draft, token) = await drafts.FindAsync(context, report.Form);
            return draft is DraftLookup.Open open
                ? Page(report, new(report.Form, open.Answers), token,
                    outage.Tell(context, failure, $"We could not send your {report.Noun}. Your answers are still here"), Outage.Status)
                : Steps.WithoutDraft(report, draft);
        }
    }

    private async Task<IResult> SendAsync(HttpContext context, ReportForm report, FormPost post)
    {
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        if (draft is not DraftLookup.Open open)
            return Steps.WithoutDraft(report, draft);
        var journey = new Journey(report.Form, open.Answers);
        if (!journey.IsComplete)
            return Results.LocalRedirect(Paths.ReturnUrl(report, journey));
        if (post.Problem is not null)
            return Page(report, journey, token, post.Problem, post.Status);
        if (post.Fields.First(FormFields.DraftTag) != DraftCookie.Tag(token))
            return Page(report, journey, token,
                "You started this form again in another tab or window. Check that these are the answers you want to send",
                StatusCodes.Status409Conflict);

        var verdict = await suspicion.LookAtAsync(context, report, post.Fields, open);
        if (verdict is Verdict.Ask)
            return Challenge(context, report, DraftCookie.Tag(token));
        await intake.AcceptAsync(writer.Write(report, journey, (verdict as Verdict.Hold)?.Reason), token, context.RequestAborted);
        return Results.LocalRedirect(Paths.Received(report));
    }

    private IResult Challenge(HttpContext context, ReportForm report, string draftTag)
    {
        context.Response.AllowReCaptcha();
        return Results.Page<ChallengePage, ChallengeModel>(
            new() { Report = report, DraftTag = draftTag, ReCaptcha = abuse.Value.ReCaptcha });
    }

    private IResult Page(
        ReportForm report, Journey journey, string token, string? problem = null, int status = StatusCodes.Status200OK) =>
            Results.Page<CheckAnswersPage, CheckAnswersModel>(new()
            {
                Report = report,
                Sections = AnswerSummary.Of(new(words.Of(report.Form), journey.Kept)),
                DraftTag = DraftCookie.Tag(token),
                BackHref = Paths.Step(report, journey.Back(null)!),
                Problem = problem,
            }, status);
}
