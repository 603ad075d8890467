using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>The drafts of the browser that made this request: one for each form at the most.</summary>
public sealed class Drafts(DraftStore store, DraftCookie cookie, ReportForms forms)
{
    /// <summary>What this browser's cookie leads to, with the token itself; an expired draft's cookie is taken back.</summary>
    public async Task<(DraftLookup Draft, string Token)> FindAsync(HttpContext context, Form form)
    {
        if (cookie.Read(context, form) is not { } token)
            return (new DraftLookup.None(), "");
        var draft = await store.FindAsync(token, form.Id, context.RequestAborted);
        if (draft is DraftLookup.Expired)
            cookie.Expire(context, form);
        return (draft, token);
    }

    /// <summary>Begins an empty draft in place of whatever this browser had for the form.</summary>
    /// <param name="answers">What the person answered before they came here.</param>
    public async Task StartAsync(HttpContext context, Form form, Answers? answers = null)
    {
        await store.DeleteAsync(cookie.Read(context, form), CancellationToken.None);
        var token = DraftToken.New();
        if (!await store.SaveAsync(token, form.Id, answers ?? Answers.None, context.RequestAborted))
            throw new InvalidOperationException("A report was sent with a token that is new.");
        cookie.Write(context, form, token);
    }

    /// <summary>Deletes every draft of this browser, finished or not, and its cookies.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        foreach (var report in forms.All)
        {
            if (cookie.Read(context, report.Form) is not { } token)
                continue;
            cookie.Expire(context, report.Form);
            // Not cut short when the browser is already gone: that is when it matters.
            await store.DeleteAsync(token, CancellationToken.None);
        }
    }
}
