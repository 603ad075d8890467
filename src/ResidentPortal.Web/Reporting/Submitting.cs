using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Web.Reporting.Suspicion;

namespace ResidentPortal.Web.Reporting;

/// <summary>Check-answers and what happens when it is sent.</summary>
public sealed class Submitting(
    Drafts drafts, ReportIntake intake, SubmissionWriter writer, PublishedRouting routing, SuspicionCheck suspicion,
    IOptions<AbuseOptions> abuse,
    IOptions<SiteOptions> site, FormTextOverrides words, Outage outage, IAntiforgery antiforgery)
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
        // A draft that is about to be sent needs no other hour. One that stays gets it.
        var (draft, token) = await drafts.PeekAsync(context, report.Form);
        if (draft is not DraftLookup.Open open)
            return Steps.WithoutDraft(report, (await drafts.FindAsync(context, report.Form)).Draft);
        var journey = new Journey(report.Form, open.Answers);
        if (!journey.IsComplete)
            return Results.LocalRedirect(Paths.ReturnUrl(report, journey));
        if (post.Problem is not null)
            return await StayingAsync(context, report, Page(report, journey, token, post.Problem, post.Status));
        if (post.Fields.First(FormFields.DraftTag) != DraftCookie.Tag(token))
            return await StayingAsync(context, report, Page(report, journey, token,
                "You started this form again in another tab or window. Check that these are the answers you want to send",
                StatusCodes.Status409Conflict));

        // What was published on another server holds for this report, too.
        await routing.RefreshAsync(context.RequestAborted);
        var submission = writer.Write(report, journey);
        var tag = DraftCookie.Tag(token);
        switch (await suspicion.LookAtAsync(context, post.Fields, open, tag, submission.Urgency))
        {
            case Verdict.Ask asked:
                context.Response.AllowReCaptcha();
                return await StayingAsync(context, report, Results.Page<ChallengePage, ChallengeModel>(
                    new() { Report = report, DraftTag = tag, Ticket = asked.Ticket, ReCaptcha = abuse.Value.ReCaptcha }));
            case Verdict.Wait wait:
                return await StayingAsync(context, report, Waiting(context, report, journey, token, wait));
            case Verdict.Hold held:
                submission = submission with { HeldReason = held.Reason };
                break;
            case Verdict.Accept accepted:
                submission = submission with { ManyFromOneNetwork = accepted.ManyFromOneNetwork };
                break;
        }

        await intake.AcceptAsync(submission, token, context.RequestAborted);
        return Results.LocalRedirect(Paths.Received(report));
    }

    private async Task<IResult> StayingAsync(HttpContext context, ReportForm report, IResult page)
    {
        await drafts.FindAsync(context, report.Form);
        return page;
    }

    private IResult Waiting(HttpContext context, ReportForm report, Journey journey, string token, Verdict.Wait wait)
    {
        var seconds = (int)Math.Ceiling(wait.Left.TotalSeconds);
        context.Response.Headers.RetryAfter = $"{seconds}";
        return Page(report, journey, token,
            $"Many {report.Noun}s are arriving from the network that you use. Your answers are still here: wait {InWords(seconds)}, then "
            + $"select “{words.Of(FormButton.Send(report))}” again. If you cannot wait, call us on {site.Value.PhoneInWords}",
            StatusCodes.Status429TooManyRequests, wait.Ticket);
    }

    private static string InWords(int seconds) => seconds switch
    {
        1 => "1 second",
        < 60 => $"{seconds} seconds",
        60 => "1 minute",
        _ => $"{(seconds + 59) / 60} minutes",
    };

    private IResult Page(
        ReportForm report, Journey journey, string token, string? problem = null, int status = StatusCodes.Status200OK,
        string? ticket = null) =>
            Results.Page<CheckAnswersPage, CheckAnswersModel>(new()
            {
                Report = report,
                Sections = AnswerSummary.ToCheck(new(words.Of(report.Form), journey.Kept)),
                Further = journey.Further,
                Gets = writer.Gets(report, journey),
                Alarm = writer.AlarmIn(journey),
                MayGet = writer.MayGet(report, journey),
                DraftTag = DraftCookie.Tag(token),
                BackHref = Paths.Step(report, journey.Back(null)!),
                Problem = problem,
                Ticket = ticket,
            }, status);
}
