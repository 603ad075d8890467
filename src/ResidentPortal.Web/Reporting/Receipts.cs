using System.Text;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Held;

namespace ResidentPortal.Web.Reporting;

/// <summary>The page that says a report was received, for as long as the browser's cookie leads to it.</summary>
public sealed class Receipts(
    Drafts drafts, HeldReports held, HandOvers handOvers, WorkingCalendar calendar, IOptions<SiteOptions> site,
    IOptions<AbuseOptions> abuse)
{
    public async Task<IResult> ShowAsync(HttpContext context, ReportForm report)
    {
        var (draft, _) = await drafts.FindAsync(context, report.Form);
        return draft switch
        {
            DraftLookup.Submitted submitted => await PageAsync(report, submitted, context.RequestAborted),
            DraftLookup.Open open => Results.LocalRedirect(Paths.ReturnUrl(report, new(report.Form, open.Answers))),
            _ => Steps.WithoutDraft(report, draft),
        };
    }

    private async Task<IResult> PageAsync(ReportForm report, DraftLookup.Submitted submitted, CancellationToken cancellationToken)
    {
        var receipt = ReceivedView.Read(submitted);
        var passed = await handOvers.OfAsync(submitted.Reference, cancellationToken);
        return Results.Page<ReceivedPage, ReceivedModel>(new()
        {
            Report = report,
            Receipt = receipt,
            HandOvers = [.. receipt.PassedTo.Select(to => InWords(to, passed.GetValueOrDefault(to.QueueId, HandOver.Waiting)))],
            HeldUntil = await held.HeldSinceAsync(submitted.Reference, cancellationToken) is { } since
                ? new ServicePromise(abuse.Value.HeldCheckedWithin, PromiseUnit.WorkingDays, ServicePromise.By).InWords(since, calendar)
                : null,
        });
    }

    private static string InWords(PassedTo to, HandOver way) => way.Delivered is { } at
        ? HandOverWords.PassedOn(to.Name, to.ReadBy, at)
        : HandOverWords.PassingOn(to.Name, to.ReadBy);

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
