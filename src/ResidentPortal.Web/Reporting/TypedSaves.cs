using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// Saves what is being typed on a page, for the script that asks for it. It counts as no answer. What comes after the page was answered,
/// after the form was left or sent, or from a page of an older draft stores nothing.
/// </summary>
public sealed class TypedSaves(Drafts drafts, DraftStore store, Outage outage, IAntiforgery antiforgery)
{
    public async Task<IResult> SaveAsync(HttpContext context, ReportForm report, string slug)
    {
        if (report.Form.Find(slug) is not { } step)
            return Results.NotFound();
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        try
        {
            return Results.StatusCode(await StoreAsync(context, report, step, post.Fields));
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            outage.Tell(context, failure, "");
            return Results.StatusCode(Outage.Status);
        }
    }

    /// <summary>Tells a page that was answered since from one that was not, without telling what was answered.</summary>
    public static string Seen(Step step, Answers answers) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(step.Write(answers).ToDictionary().OrderBy(field => field.Key)))
            .AsSpan(0, 8));

    private async Task<int> StoreAsync(HttpContext context, ReportForm report, Step step, FieldValues typed)
    {
        var token = drafts.Token(context, report.Form);
        if (typed.First(FormFields.DraftTag) != DraftCookie.Tag(token))
            return StatusCodes.Status409Conflict;
        if (await store.PeekAsync(token, report.Form.Id, context.RequestAborted) is not DraftLookup.Open open)
            return StatusCodes.Status410Gone;
        var journey = new Journey(report.Form, open.Answers);
        if (journey.Reach(step.Slug) is not { } reached || typed.First(FormFields.Seen) != Seen(reached, journey.Kept))
            return StatusCodes.Status409Conflict;
        // After a mistake the page goes on to say what is wrong with it.
        if (open.Form.WithPage(step, typed, open.Form.On(step)?.Posted ?? false) is not { } form)
            return StatusCodes.Status413PayloadTooLarge;
        return await store.KeepPageAsync(token, report.Form.Id, open, form, context.RequestAborted)
            ? StatusCodes.Status204NoContent
            : StatusCodes.Status409Conflict;
    }
}
