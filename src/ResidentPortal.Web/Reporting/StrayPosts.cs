using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>What to say above a page that is shown again with all that was typed.</summary>
public sealed record StrayProblem(string Words, int Status);

/// <summary>Either a page to show again, or where to go.</summary>
public sealed record Stray(StrayProblem? Shown, IResult? Elsewhere);

/// <summary>
/// Posts of a page that is not the next one of the draft at hand: it was made for an older draft, or that draft is gone. What was typed
/// is shown again first. Posted once more, it goes with the draft at hand, and is shown when its page is reached (docs/adr/0027).
/// </summary>
public sealed class StrayPosts(Drafts drafts, DraftStore store, RetentionPeriods periods, IOptions<SiteOptions> site)
{
    /// <returns>Null when the post is for the draft at hand, which is open, and for a page of it that is reached.</returns>
    public async Task<Stray?> TakeAsync(HttpContext context, ReportForm report, Step step, FormPost post, DraftLookup draft, string token)
    {
        var typed = UnfinishedForm.TypedOn(step, post.Fields).Count > 0;
        var tag = post.Fields.First(FormFields.DraftTag);
        if (draft is not DraftLookup.Open open)
        {
            if (!typed || (draft is DraftLookup.Submitted && tag != DraftCookie.Tag(token)))
                return Elsewhere(Steps.WithoutDraft(report, draft));
            if (draft is DraftLookup.Submitted || post.Problem is not null || tag != DraftCookie.Tag("")
                || UnfinishedForm.Empty.WithPage(step, post.Fields, posted: false) is not { } begun)
                return Told(Ended(report, draft));
            await drafts.StartAsync(context, report.Form, begun);
            return Elsewhere(Results.LocalRedirect(Paths.Step(report, report.Form.First)));
        }

        var journey = new Journey(report.Form, open.Answers);
        var reached = journey.IsReached(step);
        if (!reached && !typed)
            return Elsewhere(Results.LocalRedirect(Paths.ReturnUrl(report, journey)));
        if (post.Problem is not null)
            return Told(new(post.Problem, post.Status));
        if (tag != DraftCookie.Tag(token))
            return Told(new(reached ? OtherTab : OtherTabLater, StatusCodes.Status409Conflict));
        if (reached)
            return null;
        return open.Form.WithPage(step, post.Fields, posted: false) is { } form
            && await store.KeepPageAsync(token, report.Form.Id, open, form, context.RequestAborted)
            ? Elsewhere(Results.LocalRedirect(Paths.ReturnUrl(report, journey)))
            : Told(new(OtherTabLater, StatusCodes.Status409Conflict));
    }

    public const string OtherTab =
        "You started this form again in another tab or window. If you go on, what is on this page becomes part of the newer report";

    public const string OtherTabLater =
        "You started this form again in another tab or window. What you typed is still on this page. If you go on, we save it and show it "
        + "again when you get to this page of the newer report";

    private const string StillHere =
        "What you typed on this page is still here. If you go on, we start again and show it when you get to this page";

    private StrayProblem Ended(ReportForm report, DraftLookup draft) => draft switch
    {
        DraftLookup.Submitted => new(
            $"You have already sent this {report.Noun}. What is on this page is not part of it. To add it, call us on "
            + $"{site.Value.PhoneInWords} and give your reference",
            StatusCodes.Status409Conflict),
        DraftLookup.Expired => new(
            $"Nothing happened for {PeriodWords.Minutes(periods.DraftMinutes)}, so we deleted your earlier answers to keep you safe. "
                + $"Nothing was sent. {StillHere}",
            StatusCodes.Status410Gone),
        DraftLookup.Unreadable => new(
            $"Something went wrong on our side, and we cannot read your earlier answers. Nothing was sent. {StillHere}",
            StatusCodes.Status410Gone),
        _ => new(
            $"Your earlier answers are gone, because you left the form or your browser was closed. Nothing was sent. {StillHere}",
            StatusCodes.Status409Conflict),
    };

    private static Stray Told(StrayProblem problem) => new(problem, null);

    private static Stray Elsewhere(IResult result) => new(null, result);
}
