using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>Which reports somebody wants to see, and in which order. Null is any.</summary>
public sealed record ListFilter
{
    /// <summary>A queue's id.</summary>
    public string? Queue { get; init; }

    /// <summary>A form's id.</summary>
    public string? Form { get; init; }

    /// <summary>A kind's id.</summary>
    public string? Kind { get; init; }

    /// <summary>A ward; empty where it is not known.</summary>
    public string? Ward { get; init; }

    /// <summary>A user name; empty where nobody answers for it.</summary>
    public string? Owner { get; init; }

    public Urgency? Urgency { get; init; }

    public ListedState? State { get; init; }

    /// <summary>The first day on which they came.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, which is included.</summary>
    public DateOnly? To { get; init; }

    public ListSort Sort { get; init; }
}

public enum ListSort
{
    Newest,
    Oldest,

    /// <summary>The most urgent first, the newest of them first.</summary>
    Urgency,

    /// <summary>By how far they have come, the newest first.</summary>
    State,
}

/// <summary>Where a part of the list ended: the next begins after it.</summary>
/// <param name="Group">Of those by which it is sorted, which one.</param>
public readonly record struct ListPlace(int Group, long Place)
{
    /// <summary>A key that says nothing.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Group}.{Place}");

    public static ListPlace? Read(string? text) => text?.Split('.') is [var group, var place] && int.TryParse(group, out var g) && g >= 0
        && long.TryParse(place, out var p) ? new(g, p) : null;
}
