using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Web.Hosting;

public static class Health
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the databases answer and no report is overdue; with
    /// one overdue it says Degraded but stays 200, because the site can and must go on taking reports.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).With(Privacy.Health);
        app.MapHealthChecks("/health/ready").With(Privacy.Health);
    }
}
