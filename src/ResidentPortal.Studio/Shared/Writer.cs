namespace ResidentPortal.Studio.Shared;

internal static class Writer
{
    /// <summary>The name under which their deeds are kept: the email address. Only behind a policy, where there is one.</summary>
    public static string Who(this HttpContext context) => context.User.Identity!.Name!;
}
