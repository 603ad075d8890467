using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Web.Reporting.Fields;

namespace ResidentPortal.Web.Reporting;

/// <summary>Shows a page of a form and takes its answers. Nothing here knows what any form asks.</summary>
/// <remarks>
/// A page with mistakes is kept with the draft and shown by a redirect: going back later asks nobody to send a form again
/// (docs/adr/0027).
/// </remarks>
public sealed class Steps(Drafts drafts, DraftStore store, StrayPosts strays, CarryOver carryOver, Prefill filledIn,
    LandlordHints landlords, AddressSearch addresses, LiveSite live, Outage outage, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(HttpContext context, ReportForm report, string slug)
    {
        if (report.Form.Find(slug) is null)
            return NoSuchPage();
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        if (draft is not DraftLookup.Open open)
            return WithoutDraft(report, draft);
        var journey = new Journey(report.Form, open.Answers);
        if (journey.Reach(slug) is not { } step)
            return Results.LocalRedirect(Paths.ReturnUrl(report, journey));
        // What is wrong with an address depends on those at the postcode that stands there.
        var asked = addresses.Of(step, FieldState.Of(step, open.Form, Today).Values);
        return Page(View(context, report, step, journey, token, FieldState.Of(asked, open.Form, Today)));
    }

    public async Task<IResult> AnswerAsync(HttpContext context, ReportForm report, string slug)
    {
        if (report.Form.Find(slug) is not { } step)
            return NoSuchPage();
        var post = await FormPost.ReadAsync(context, antiforgery);
        try
        {
            return await TakeAsync(context, report, step, post);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            // The draft may be out of reach, too: what was typed on this page is all that is at hand.
            var token = drafts.Token(context, report.Form);
            var shown = View(context, report, step, new(report.Form, Answers.None), token, new(post.Fields, []));
            return Page(NotSaved(context, failure, shown), Outage.Status);
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context, ReportForm report, Step declared, FormPost post)
    {
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        if (await strays.TakeAsync(context, report, declared, post, draft, token) is { } stray)
            return stray.Shown is { } problem ? Problem(context, report, declared, post, draft, token, problem) : stray.Elsewhere!;
        var open = (DraftLookup.Open)draft;
        var journey = new Journey(report.Form, open.Answers);
        var step = journey.Reach(declared.Slug)!;

        var shown = View(context, report, step, journey, token, new FieldState(post.Fields, []));
        if (ListAction.Apply(step, post.Fields) is { } changed)
            return await KeepAsync(context, report, open, token, shown with { State = new FieldState(changed, []) }, posted: false);
        if (FindAddress.Apply(shown.Step, post.Fields) is var (typed, isWrong))
            return await KeepAsync(context, report, open, token, View(context, report, step, journey, token, new(typed, [])), isWrong);

        var fields = await filledIn.ForAsync(step, post.Fields, context.RequestAborted);
        var reading = shown.Step.Read(fields, open.Answers, Today);
        if (reading.Errors.Count > 0)
            return await KeepAsync(context, report, open, token, shown with { State = new(fields, reading.Errors) }, posted: true);
        if (!await store.SaveAsync(token, report.Form.Id, open.Form.Answered(step, reading.Answers), context.RequestAborted))
            return Results.LocalRedirect(Paths.Received(report));
        var after = new Journey(report.Form, reading.Answers);
        return Results.LocalRedirect(after.LeavesTo(step) is { } outside
            ? await carryOver.GoToAsync(context, outside, reading.Answers) ?? KnownPages.Present(live.Current, outside)
            : ReturnUrl(report, step, journey, after, shown.Changing));
    }

    /// <summary>Keeps the page with the draft and leads to it; where that cannot be done, the page is the answer.</summary>
    private async Task<IResult> KeepAsync(HttpContext context, ReportForm report, DraftLookup.Open open, string token, StepView shown,
        bool posted)
    {
        try
        {
            if (open.Form.WithPage(shown.Step, shown.State.Values, posted) is { } form
                && await store.KeepPageAsync(token, report.Form.Id, open, form, context.RequestAborted))
                return SeeOther.To(context, shown.PostHref);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            return Page(NotSaved(context, failure, shown), Outage.Status);
        }
        // Longer than anybody types, or changed in another tab at the same moment.
        return Page(shown, posted ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private IResult Problem(HttpContext context, ReportForm report, Step step, FormPost post, DraftLookup draft, string token,
        StrayProblem problem)
    {
        var open = draft as DraftLookup.Open;
        var journey = new Journey(report.Form, open?.Answers ?? Answers.None);
        var view = View(context, report, journey.Reach(step.Slug) ?? step, journey, open is null ? "" : token, new(post.Fields, []));
        return Page(view with { Problem = problem.Words }, problem.Status);
    }

    private StepView NotSaved(HttpContext context, Exception failure, StepView shown) => shown with
    {
        Problem = outage.Tell(context, failure, "We could not save your answers. They are still on this page"),
    };

    private DateOnly Today => LondonTime.DateAt(clock.GetUtcNow());

    private static string ReturnUrl(ReportForm report, Step step, Journey before, Journey after, bool changing)
    {
        var next = after.Next(step);
        if (!changing)
            return next is null ? Paths.CheckAnswers(report) : Paths.Step(report, next);
        // Somebody who changes an answer goes straight back, but for a warning that the new answer brings.
        return next is { Notice: not null } && !before.IsReached(next)
            ? Paths.Step(report, next, changing: true)
            : Paths.ReturnUrl(report, after, changing: true);
    }

    private StepView View(HttpContext context, ReportForm report, Step step, Journey journey, string token, FieldState state)
    {
        var changing = context.Request.Query.ContainsKey(Paths.Changing);
        var back = changing && journey.IsComplete ? Paths.CheckAnswers(report)
            : journey.Back(step) is { } before ? Paths.Step(report, before)
            : step.Further ? Paths.CheckAnswers(report)
            : Paths.Start(report);
        return new StepView(
            addresses.Of(landlords.Of(report, step, journey.Kept), state.Values), report.Name, Paths.Step(report, step, changing), back,
                state)
        {
            DraftTag = DraftCookie.Tag(token),
            KeepHref = token.Length > 0 ? Paths.Keep(report) : null,
            Saving = token.Length > 0 ? new(Paths.Typed(report, step), TypedSaves.Seen(step, journey.Kept)) : null,
            Changing = changing,
            Progress = Progress.Of(report.Form, step),
        };
    }

    private static IResult Page(StepView view, int status = StatusCodes.Status200OK) =>
        Results.Page<StepPage, StepView>(view, status);

    private static IResult NoSuchPage() => Results.NotFound();

    /// <summary>Where a request goes that needs an open draft and has none.</summary>
    public static IResult WithoutDraft(ReportForm report, DraftLookup draft) => draft switch
    {
        DraftLookup.Submitted => Results.LocalRedirect(Paths.Received(report)),
        DraftLookup.Expired =>
            Results.Page<ExpiredPage, ExpiredModel>(new() { Name = report.Name, StartHref = Paths.Start(report) },
                StatusCodes.Status410Gone),
        DraftLookup.Unreadable =>
            Results.Page<ExpiredPage, ExpiredModel>(new() { Name = report.Name, StartHref = Paths.Start(report), OurFault = true },
                StatusCodes.Status410Gone),
        _ => Results.LocalRedirect(Paths.Start(report)),
    };
}
