using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;

namespace ResidentPortal.Web.Commands;

/// <summary>Says which routing is in force, and in what it differs from the council's folder.</summary>
public sealed class ShowRouting : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var (published, proof) = (services.GetRequiredService<PublishedRouting>(), services.GetRequiredService<IRoutingProof>());
        if (published.IsFolder)
        {
            await output.WriteLineAsync("The routing of the council's folder is in force.");
            return 0;
        }
        await output.WriteLineAsync($"Version {published.Number}, published in the teams' room, is in force.");
        var changes = RoutingChanges.Between(proof.Folder, published.Options);
        await output.WriteLineAsync(changes.Count == 0 ? "The council's folder says the same." : "Against the council's folder:");
        foreach (var change in changes)
            await output.WriteLineAsync($"- {change.Words}");
        return 0;
    }
}

/// <summary>Prints the routing in force as the council's folder has it, so that the folder can follow.</summary>
public sealed class ExportRouting : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(RoutingJson.Write(services.GetRequiredService<PublishedRouting>().Options));
        return 0;
    }
}

/// <summary>Goes back to the council's folder. A running site follows within seconds.</summary>
public sealed class ResetRouting : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<RoutingPublishing>().ResetAsync(Who, cancellationToken) is not { } waiting)
        {
            await output.WriteLineAsync("The routing of the council's folder is in force already.");
            return 0;
        }
        await output.WriteLineAsync("The routing of the council's folder is in force again. Who did this is recorded.");
        foreach (var queue in waiting)
            await output.WriteLineAsync(
                $"The folder has no queue “{queue.Id}”, and for it wait {queue.Untaken} reports that nobody has taken, {queue.Mail} emails "
                + $"and {queue.Held} held reports. Look after them by hand.");
        return 0;
    }
}
