using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>The drafts of the browser that made this request: one for each form at the most.</summary>
public sealed class Drafts(DraftStore store, DraftCookie cookie, ReportForms forms, LeftDrafts left)
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

    /// <summary>The same, but the draft's hour goes on.</summary>
    public async Task<(DraftLookup Draft, string Token)> PeekAsync(HttpContext context, Form form) =>
        cookie.Read(context, form) is { } token
            ? (await store.PeekAsync(token, form.Id, context.RequestAborted), token)
            : (new DraftLookup.None(), "");

    /// <summary>The token of this browser's cookie, whatever it leads to; empty where there is none.</summary>
    public string Token(HttpContext context, Form form) => cookie.Read(context, form) ?? "";

    /// <summary>Begins an empty draft in place of whatever this browser had for the form, which stays when that cannot be done.</summary>
    /// <param name="begun">What the person answered or typed before.</param>
    public async Task StartAsync(HttpContext context, Form form, UnfinishedForm? begun = null)
    {
        var token = DraftToken.New();
        if (!await store.SaveAsync(token, form.Id, begun ?? UnfinishedForm.Empty, context.RequestAborted))
            throw new InvalidOperationException("A report was sent with a token that is new.");
        await store.DeleteAsync(cookie.Read(context, form), CancellationToken.None);
        cookie.Write(context, form, token);
    }

    /// <summary>Takes back this browser's cookies and has its drafts deleted, finished or not. Hardly waits for the database.</summary>
    public Task LeaveAsync(HttpContext context)
    {
        List<Task> deletions = [];
        foreach (var report in forms.All)
        {
            if (cookie.Read(context, report.Form) is { } token)
                deletions.Add(left.DeleteSoonAsync(token));
            cookie.Expire(context, report.Form);
        }
        return Task.WhenAll(deletions);
    }
}
