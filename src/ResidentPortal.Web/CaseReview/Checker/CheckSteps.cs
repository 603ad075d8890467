using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.CaseReview.Checker;

/// <summary>Asks the questions of the checker and keeps the answers in the browser (<see cref="CheckCookie"/>).</summary>
public sealed class CheckSteps(
    CaseReviewForms forms, FormTextOverrides words, CheckCookie cookie, Prefill filledIn, LiveSite live, IAntiforgery antiforgery,
    TimeProvider clock)
{
    /// <summary>Where somebody stands: the first page, the next one, or the result.</summary>
    public IResult Start(HttpContext context) =>
        Results.LocalRedirect(CheckPaths.ReturnUrl(new(forms.Check, cookie.Read(context, out _)?.Answers ?? Answers.None)));

    public IResult Show(HttpContext context, string slug)
    {
        var form = words.Of(forms.Check);
        if (form.Find(slug) is not { } step)
            return Results.NotFound();
        var begun = cookie.Read(context, out var gone) ?? UnfinishedForm.Empty;
        if (gone is not Gone.No)
            return Ended(context, gone);
        var journey = new Journey(form, begun.Answers);
        return journey.IsReached(step)
            ? Page(View(step, journey, FieldState.Of(step, begun, Today)))
            : Results.LocalRedirect(CheckPaths.ReturnUrl(journey));
    }

    public async Task<IResult> AnswerAsync(HttpContext context, string slug)
    {
        var form = words.Of(forms.Check);
        if (form.Find(slug) is not { } step)
            return Results.NotFound();
        var post = await FormPost.ReadAsync(context, antiforgery);
        var begun = cookie.Read(context, out var gone) ?? UnfinishedForm.Empty;
        if (gone is not Gone.No)
            return Ended(context, gone);
        var journey = new Journey(form, begun.Answers);
        if (!journey.IsReached(step))
            return Results.LocalRedirect(CheckPaths.ReturnUrl(journey));

        var shown = View(step, journey, new FieldState(post.Fields, []));
        if (post.Problem is not null)
            return Page(shown with { Problem = post.Problem }, post.Status);
        if (ListAction.Apply(step, post.Fields) is { } changed)
            return Kept(context, begun, shown with { State = new FieldState(changed, []) }, posted: false);

        var fields = await filledIn.ForAsync(step, post.Fields, context.RequestAborted);
        var reading = step.Read(fields, begun.Answers, Today);
        if (reading.Errors.Count > 0)
            return Kept(context, begun, shown with { State = new FieldState(fields, reading.Errors) }, posted: true);
        cookie.Write(context, begun.Answered(step, reading.Answers));
        var after = new Journey(form, reading.Answers);
        return Results.LocalRedirect(after.Next(step) is { } next ? CheckPaths.Step(next) : CheckPaths.Result);
    }

    /// <summary>Keeps the page in the browser and leads to it; where it does not fit, the page is the answer.</summary>
    private IResult Kept(HttpContext context, UnfinishedForm begun, StepView shown, bool posted) =>
        begun.WithPage(shown.Step, shown.State.Values, posted) is { } form && cookie.TryWrite(context, form)
            ? SeeOther.To(context, shown.PostHref)
            : Page(shown, posted ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private DateOnly Today => LondonTime.DateAt(clock.GetUtcNow());

    /// <summary>Says that the answers are gone, and why.</summary>
    public IResult Ended(HttpContext context, Gone gone)
    {
        cookie.Expire(context);
        return Results.Page<ExpiredPage, ExpiredModel>(
            new() { Name = forms.Check.Title, StartHref = CheckPaths.Start, StartByLink = true, OurFault = gone is Gone.DoesNotOpen },
            StatusCodes.Status410Gone);
    }

    private StepView View(Step step, Journey journey, FieldState state) => new(
        step,
        forms.Check.Title,
        CheckPaths.Step(step),
        journey.Back(step) is { } before ? CheckPaths.Step(before) : KnownPages.CaseReview.PathIn(live.Current),
        state);

    private static IResult Page(StepView view, int status = StatusCodes.Status200OK) =>
        Results.Page<StepPage, StepView>(view, status);
}
