namespace ResidentPortal.Studio.Access.Fresh;

internal static class RequireFresh
{
    /// <summary>
    /// Answers only those who signed in, or showed once more that it is them, in the last minutes. Others are asked first, and what they
    /// posted goes on with their answer.
    /// </summary>
    public static TBuilder RequireFreshSignIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (call, next) =>
            await call.HttpContext.RequestServices.GetRequiredService<ConfirmPages>().AskAsync(call.HttpContext) ?? await next(call));
}
