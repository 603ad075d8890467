using System.Text;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Held;

namespace ResidentPortal.Web.Reporting;

/// <summary>The page that says a report was received, for as long as the browser's cookie leads to it.</summary>
public sealed class Receipts(
    Drafts drafts, HeldReports held, WorkingCalendar calendar, IOptions<SiteOptions> site, IOptions<AbuseOptions> abuse)
{
    public async Task<IResult> ShowAsync(HttpContext context, ReportForm report)
    {
        var (draft, _) = await drafts.FindAsync(context, report.Form);
        return draft switch
        {
            DraftLookup.Submitted submitted =>
                Results.Page<ReceivedPage, ReceivedModel>(new()
                {
                    Report = report,
                    Receipt = ReceivedView.Read(submitted),
                    HeldUntil = await held.HeldSinceAsync(submitted.Reference, context.RequestAborted) is { } since
                        ? new ServicePromise(abuse.Value.HeldCheckedWithin, PromiseUnit.WorkingDays, ServicePromise.By)
                            .InWords(since, calendar)
                        : null,
                }),
            DraftLookup.Open open => Results.LocalRedirect(Paths.ReturnUrl(report, new(report.Form, open.Answers))),
            _ => Steps.WithoutDraft(report, draft),
        };
    }

    /// <summary>The reference as a text file that does not say what it is about.</summary>
    public async Task<IResult> SaveAsync(HttpContext context, ReportForm report)
    {
        var (draft, _) = await drafts.FindAsync(context, report.Form);
        if (draft is not DraftLookup.Submitted submitted)
            return Results.LocalRedirect(Paths.Start(report));
        var text = $"{submitted.Reference}\n{site.Value.Phone}\n";
        return Results.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", "note.txt");
    }
}
