using System.Text.Json;

namespace ResidentPortal.Reports.Seeing;

/// <summary>What the plain column of a report says of its way, without opening the report.</summary>
internal sealed record RoutedTo(IReadOnlyList<string> Rules, IReadOnlyList<string> Queues, string? Ward)
{
    public static RoutedTo Read(string json) => JsonSerializer.Deserialize<RoutedTo>(json)!;

    public bool IsSeenBy(Seer seer, string restrictedTo) =>
        Queues.Any(queue => seer.Sees(queue, Queues.Contains(restrictedTo), restrictedTo));
}
