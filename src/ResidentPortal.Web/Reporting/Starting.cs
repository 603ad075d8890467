using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>A form's start page, and what happens when it is started.</summary>
public sealed class Starting(Drafts drafts, CarryOver carryOver, IEnumerable<IBroughtAnswers> brought, Outage outage,
    IAntiforgery antiforgery)
{
    public Task<IResult> ShowAsync(HttpContext context, ReportForm report) =>
        PageAsync(context, report, key => context.Request.Query[key].ToString());

    public async Task<IResult> StartAsync(HttpContext context, ReportForm report)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(context, report, post.Fields.First, problem, post.Status);
        try
        {
            var (draft, token) = await drafts.FindAsync(context, report.Form);
            // The page may have been open since before the draft was begun.
            if (draft is DraftLookup.Open { Answers.Count: > 0 } && post.Fields.First(FormFields.DraftTag) != DraftCookie.Tag(token))
            {
                return await PageAsync(context, report, post.Fields.First,
                    $"You have an unfinished {report.Noun} on this device. Carry on with it, or delete it and start a new one",
                    StatusCodes.Status409Conflict);
            }
            var given = brought.Aggregate(Answers.None, (all, one) => all.Merge(one.Read(post.Fields.First)));
            return Results.LocalRedirect(await carryOver.StartAsync(context, report, given));
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            var told = outage.Tell(context, failure, $"We cannot take a {report.Noun} online at the moment");
            return Results.Page<StartPage, StartModel>(new() { Report = report, Problem = told }, Outage.Status);
        }
    }

    private async Task<IResult> PageAsync(HttpContext context, ReportForm report, Func<string, string> value, string? problem = null,
        int status = StatusCodes.Status200OK)
    {
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        var open = draft as DraftLookup.Open;
        return Results.Page<StartPage, StartModel>(new()
        {
            Report = report,
            ContinueHref = open is null ? null : Paths.ReturnUrl(report, new(report.Form, open.Answers)),
            DraftTag = open is null ? null : DraftCookie.Tag(token),
            // Only codes that lead to an answer come back on the page: an address is anybody’s to write.
            Brought =
            [
                .. brought.Where(one => one.Read(value).Count > 0)
                    .SelectMany(one => one.Keys.Select(key => KeyValuePair.Create(key, value(key)))),
            ],
            Problem = problem,
        }, status);
    }
}
