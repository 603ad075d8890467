using Microsoft.AspNetCore.Authorization;

namespace ResidentPortal.People.Sessions;

/// <summary>Met by whoever has given a second factor, or needs none.</summary>
public sealed class SecondFactor : AuthorizationHandler<SecondFactor>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        if (context.User.Identity?.IsAuthenticated is true && !context.User.LacksSecondFactor())
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
