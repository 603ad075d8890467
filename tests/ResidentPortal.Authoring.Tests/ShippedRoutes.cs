using ResidentPortal.Authoring.Checks;

namespace ResidentPortal.Authoring.Tests;

/// <summary>The addresses of the program to which the content that the site ships with links.</summary>
internal static class ShippedRoutes
{
    public static ApplicationRoutes All { get; } =
        ApplicationRoutes.Of(["/report/asb", "/report/hate-crime", "/asb-case-review/check", "/asb-case-review/apply",
            "/asb-case-review/printable-form"]);
}
