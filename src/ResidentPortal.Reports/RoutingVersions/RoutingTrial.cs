using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.RoutingVersions;

/// <summary>Runs what is known of the last reports through two routings. Only counts and references come out of it.</summary>
public sealed class RoutingTrial(IDbContextFactory<ReportsContext> contexts, SealedJson seal, ReportForms forms)
{
    public const int Reports = 1000;

    /// <summary>References shown of each change.</summary>
    public const int Shown = 20;

    private const int AtOnce = 100;

    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <param name="seer">Sees no reference that is restricted to a queue which is not theirs.</param>
    public async Task<TrialResult> CompareAsync(
        RoutingTable before, RoutingTable after, Seer seer, CancellationToken cancellationToken = default)
    {
        var (compared, unreadable) = (0, 0);
        Dictionary<string, (TrialChange Change, int Count, List<string> References)> found = [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Reports.Where(r => r.State == ReportState.Accepted).OrderByDescending(r => r.AcceptedAt)
            .Take(Reports).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var report in await context.Reports.AsNoTracking().Where(r => some.Contains(r.Id)).OrderByDescending(r => r.AcceptedAt)
                .Select(r => new { r.Reference, r.Content, r.Routing }).ToListAsync(cancellationToken))
            {
                if (FactsOf(report.Content) is not { } facts)
                {
                    unreadable++;
                    continue;
                }

                compared++;
                var change = TrialChange.Between(before.Decide(facts), after.Decide(facts));
                if (change.IsNone)
                    continue;
                if (!found.TryGetValue(change.Key, out var same))
                    same = (change, 0, []);
                if (same.References.Count < Shown && RoutedTo.Read(report.Routing).IsSeenBy(seer, before.Restricted.Id))
                    same.References.Add(report.Reference);
                found[change.Key] = (same.Change, same.Count + 1, same.References);
            }
        }

        return new(compared, unreadable,
            [.. found.Values.OrderByDescending(one => one.Count).Select(one => new TrialGroup(one.Change, one.Count, one.References))]);
    }

    /// <returns>Null where the key is gone, or an earlier version of the form had other answers.</returns>
    private RoutingFacts? FactsOf(byte[] content)
    {
        try
        {
            return _content.TryOpen(content) is { } submission && forms.Find(submission.FormId) is { } form
                ? form.Facts(submission.Answers) with { Urgency = submission.Urgency }
                : null;
        }
        catch (Exception other) when (other is JsonException or CryptographicException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}

/// <param name="Unreadable">Reports that could not be compared.</param>
/// <param name="Changes">The most frequent first.</param>
public sealed record TrialResult(int Compared, int Unreadable, IReadOnlyList<TrialGroup> Changes);

/// <param name="References">The last ones, at most <see cref="RoutingTrial.Shown"/>.</param>
public sealed record TrialGroup(TrialChange Change, int Count, IReadOnlyList<string> References);

/// <summary>How two decisions about the same report differ: queues by name.</summary>
public sealed record TrialChange(IReadOnlyList<string> Gains, IReadOnlyList<string> Loses, string? LeadWas, string? LeadIs)
{
    public bool IsNone => Gains.Count + Loses.Count == 0 && LeadWas is null;

    internal string Key => string.Join('\n', [.. Gains, "-", .. Loses, "-", LeadWas, LeadIs]);

    internal static TrialChange Between(RoutingDecision before, RoutingDecision after)
    {
        var same = before.Lead.Id == after.Lead.Id;
        return new(Only(after, before), Only(before, after), same ? null : before.Lead.Name, same ? null : after.Lead.Name);
    }

    private static List<string> Only(RoutingDecision one, RoutingDecision other) =>
    [
        .. one.Destinations.Where(told => !other.Destinations.Any(to => to.Queue.Id == told.Queue.Id)).Select(told => told.Queue.Name),
    ];
}
