using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>Takes what somebody answered in one place to the form where they go on.</summary>
public sealed class CarryOver(Drafts drafts, ReportForms forms, TimeProvider clock)
{
    /// <summary>Begins the form at this address with what of these answers it asks for, too.</summary>
    /// <returns>
    /// Where the person goes on: its start page where they have begun it before, since that is not deleted unseen. Null where the address
    /// is
    /// not a form’s.
    /// </returns>
    public async Task<string?> GoToAsync(HttpContext context, string path, Answers given)
    {
        if (forms.All.FirstOrDefault(report => report.Path == path) is not { } report)
            return null;
        if ((await drafts.FindAsync(context, report.Form)).Draft is DraftLookup.Open { Answers.Count: > 0 })
            return Paths.Start(report);
        var carried = CarriedAnswers.To(report.Form, given, LondonTime.DateAt(clock.GetUtcNow()));
        await drafts.StartAsync(context, report.Form, new UnfinishedForm(carried));
        return Paths.ReturnUrl(report, new Journey(report.Form, carried));
    }

    /// <summary>Begins the form in place of whatever this browser had for it.</summary>
    /// <returns>Its first page.</returns>
    public async Task<string> StartAsync(HttpContext context, ReportForm report, Answers given)
    {
        var carried = CarriedAnswers.To(report.Form, given, LondonTime.DateAt(clock.GetUtcNow()));
        await drafts.StartAsync(context, report.Form, new UnfinishedForm(carried));
        return Paths.Step(report, report.Form.First);
    }
}
