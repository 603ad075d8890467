using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResidentPortal.Reports.Seeing;

/// <summary>What the plain column of a report says of its way, without opening the report.</summary>
internal sealed record RoutedTo(IReadOnlyList<string> Rules, IReadOnlyList<string> Queues, string? Ward)
{
    private static readonly JsonSerializerOptions WithoutNone = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static RoutedTo Read(string json) => JsonSerializer.Deserialize<RoutedTo>(json)!;

    /// <summary>By id; null in what was stored before they stood here.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>A manager has it in place of the teams, whichever queue that is today.</summary>
    public bool Restricted { get; init; }

    /// <summary>The same with a queue more, as it is stored.</summary>
    public string Also(string queue, bool restricted) => JsonSerializer.Serialize(
        this with { Queues = [.. Queues.Append(queue).Distinct()], Restricted = restricted }, WithoutNone);

    public bool IsRestricted(string restrictedTo) => Restricted || Queues.Contains(restrictedTo);

    /// <param name="asQueue">Which of their queues count, by id; null for all.</param>
    public bool IsSeenBy(Seer seer, string restrictedTo, Func<string, bool>? asQueue = null) =>
        Queues.Any(queue => seer.Sees(queue, IsRestricted(restrictedTo), restrictedTo) && asQueue?.Invoke(queue) is not false);
}
