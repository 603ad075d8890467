using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using ResidentPortal.Hosting.Staff;
using ResidentPortal.People.Sessions;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>Where somebody goes who may not see a page: to sign in, to set up a second factor, or to a page that names the role.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult) =>
        authorizeResult switch
        {
            { Succeeded: true } => next(context),
            { Challenged: true } when context.GetEndpoint()?.Metadata.GetMetadata<OnSessionEnded>() is { } ended =>
                LeadBackAsync(context, ended),
            { Challenged: true } => Results.LocalRedirect(StudioPaths.SignInFor(Wanted(context.Request))).ExecuteAsync(context),
            _ when context.User.LacksSecondFactor() => Results.LocalRedirect(StudioPaths.Authenticator).ExecuteAsync(context),
            // Somebody's home is the other room, or only their account.
            _ when IsAHome(context.Request) && Landing.HomeOf(context) is var home && !IsAt(context.Request, home) =>
                Results.LocalRedirect(home).ExecuteAsync(context),
            _ => Results.Page<ForbiddenPage, string?>(Role(context), StatusCodes.Status403Forbidden).ExecuteAsync(context),
        };

    private static async Task LeadBackAsync(HttpContext context, OnSessionEnded ended) =>
        await Results.LocalRedirect(StudioPaths.SignInFor(await ended.KeepAsync(context))).ExecuteAsync(context);

    // What was posted is gone by then; the page on which it was typed may be got again.
    private static string? Wanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? request.Path + request.QueryString : null;

    private static bool IsAHome(HttpRequest request) =>
        Wanted(request) is not null && (IsAt(request, StaffRoom.Studio.Home) || IsAt(request, StaffRoom.Teams.Home));

    private static bool IsAt(HttpRequest request, string path) =>
        request.Path.Value?.TrimEnd('/').Equals(path, StringComparison.OrdinalIgnoreCase) is true;

    private static string? Role(HttpContext context) => context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(data => StudioPolicies.RoleFor(data.Policy)).FirstOrDefault(role => role is not null && !context.User.IsInRole(role));
}
