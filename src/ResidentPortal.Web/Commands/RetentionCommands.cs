using ResidentPortal.Reports.Retention;

namespace ResidentPortal.Web.Commands;

/// <summary>Lists what the next night would erase. Nothing is erased or announced by it.</summary>
public sealed class RetentionDryRun : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var plan = await services.GetRequiredService<RetentionReading>().PlanAsync(cancellationToken);
        await output.WriteAsync(plan.ToText());
        return 0;
    }
}
