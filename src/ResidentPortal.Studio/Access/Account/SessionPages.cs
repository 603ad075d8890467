using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>Where somebody is signed in, and ending that.</summary>
public sealed class SessionPages(StaffSessions sessions, PeopleAudit audit, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext context) => Results.Page<SessionsPage, SessionsModel>(new()
    {
        All = await sessions.ListAsync(context.User.Id(), context.RequestAborted),
        Current = context.User.Session(),
    });

    public async Task<IResult> EndAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (Guid.TryParse(post.Fields.First("session"), out var session)
            && await sessions.EndAsync(context.User.Id(), session, context.RequestAborted))
            await WriteAsync(context, PeopleAction.SessionEnded);
        return Results.LocalRedirect(StudioPaths.Sessions);
    }

    public async Task<IResult> EndAllAsync(HttpContext context)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        await sessions.EndAllAsync(context.User.Id(), except: null, context.RequestAborted);
        await WriteAsync(context, PeopleAction.SignedOutEverywhere);
        return Results.LocalRedirect(StudioPaths.SignIn);
    }

    private Task WriteAsync(HttpContext context, PeopleAction action) =>
        audit.WriteAsync(action, context.User.Identity!.Name, context.User.Identity.Name);
}
