using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>Reports that nobody has taken, mail that waits, and held reports: what would be left without its queue.</summary>
internal static class WaitingForQueues
{
    /// <returns>Those for which something waits.</returns>
    public static async Task<IReadOnlyList<StillWaiting>> ReadAsync(
        ReportsContext context, IEnumerable<(string Id, string Name)> queues, CancellationToken cancellationToken)
    {
        List<StillWaiting> found = [];
        foreach (var (id, name) in queues)
        {
            var untaken = await context.Acknowledgements.CountAsync(a => a.TakenAt == null && a.QueueId == id, cancellationToken);
            var mail = await context.Outbox.CountAsync(m => m.State == MessageState.Pending && m.QueueId == id, cancellationToken);
            var held = (await context.Reports.Where(r => r.State == ReportState.Held).Select(r => r.Routing).ToListAsync(cancellationToken))
                .Count(routing => JsonSerializer.Deserialize<Routed>(routing)?.Queues.Contains(id) is true);
            if (untaken + mail + held > 0)
                found.Add(new(id, name, untaken, mail, held));
        }
        return found;
    }

    private sealed record Routed(IReadOnlyList<string> Queues);
}

/// <param name="Untaken">Reports of which nobody has said that they have them.</param>
/// <param name="Mail">Emails that have not been delivered yet.</param>
public sealed record StillWaiting(string Id, string Name, int Untaken, int Mail, int Held);
