using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>Fails whoever asks who somebody is.</summary>
internal sealed class NoAuthentication : IAuthenticationService
{
    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => throw Asked();

    public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw Asked();

    public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw Asked();

    public Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties) =>
        throw Asked();

    public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw Asked();

    private static InvalidOperationException Asked() => new("A page for residents asked who somebody is.");
}
