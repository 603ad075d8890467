using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.CaseReview.Result;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview.Checker;

/// <summary>What the checker says once everything is answered, and where its answers can go.</summary>
public sealed class CheckResult(CaseReviewForms forms, CouncilDescription council, Thresholds thresholds, CheckCookie cookie,
    CheckSteps steps, Reporting.Drafts drafts, DraftStore store, IAntiforgery antiforgery, TimeProvider clock)
{
    private DateOnly Today => LondonTime.DateAt(clock.GetUtcNow());

    public IResult Show(HttpContext context) => WhenComplete(context, (journey, assessment) => Results.Page<ResultPage, ResultModel>(new()
    {
        Assessment = assessment,
        Today = Today,
        ReminderHref = CheckPaths.Reminder,
        BackHref = CheckPaths.Step(journey.Back(null)!),
        ApplyHref = CheckPaths.Apply,
        RestartHref = CheckPaths.Again,
        ForSomeoneElse = journey.Kept.Is(CaseReviewCheck.Whose, CaseReviewCheck.SomeoneElse),
        Told = CaseReviewReports.ToldInWords(council, journey.Kept),
    }));

    /// <summary>The day on which the window closes, as a calendar file that does not say of what.</summary>
    public IResult Remind(HttpContext context) =>
        WhenComplete(context, (_, assessment) => Reminder.For(assessment, Today, clock.GetUtcNow()) is { } day
        ? Results.File(CalendarFile.Write(day), CalendarFile.ContentType, Reminder.FileName)
        : Results.LocalRedirect(CheckPaths.Result));

    /// <summary>Begins an application with these answers, or adds them to one that was begun.</summary>
    public async Task<IResult> ApplyAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (cookie.Read(context, out _) is not { Answers: var answers })
            return Results.LocalRedirect(CheckPaths.Start);
        var form = forms.Application.Form;
        var (draft, token) = await drafts.FindAsync(context, form);
        var merged = draft is DraftLookup.Open open ? Merged(open.Form, answers) : null;
        // Another tab may just have sent what was begun: this is then another application.
        if (merged is not null && await store.SaveAsync(token, form.Id, merged, context.RequestAborted))
            answers = merged.Answers;
        else
            await drafts.StartAsync(context, form, new UnfinishedForm(answers));
        cookie.Expire(context);
        return Results.LocalRedirect(Paths.ReturnUrl(forms.Application, new(form, answers)));
    }

    // What stands on a page that the checker has asked since is older than its answer.
    private UnfinishedForm Merged(UnfinishedForm begun, Answers answers) => new(begun.Answers.Merge(answers))
    {
        Pages = begun.Pages.RemoveRange(forms.Check.Steps.Select(step => step.Slug)),
    };

    public IResult Again(HttpContext context)
    {
        cookie.Expire(context);
        return Results.LocalRedirect(CheckPaths.Step(forms.Check.First));
    }

    private IResult WhenComplete(HttpContext context, Func<Journey, Assessment, IResult> result)
    {
        var answers = cookie.Read(context, out var gone)?.Answers;
        if (gone is not Gone.No)
            return steps.Ended(context, gone);
        var journey = new Journey(forms.Check, answers ?? Answers.None);
        return journey.IsComplete
            ? result(journey, Eligibility.Assess(CaseReviewCheck.CircumstancesOf(journey.Kept), thresholds.InForce(Today), Today))
            : Results.LocalRedirect(CheckPaths.ReturnUrl(journey));
    }
}
