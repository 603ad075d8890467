namespace ResidentPortal.Database.Trails;

/// <summary>One thing that was done.</summary>
public sealed record TrailLine
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of its trail.</summary>
    public required string Trail { get; init; }

    /// <summary>Unique in its trail, and rising.</summary>
    public required long Id { get; init; }

    /// <summary>A user name; null for the program itself, and for residents.</summary>
    public string? Who { get; init; }

    /// <summary>A code.</summary>
    public required string Action { get; init; }

    /// <summary>A reference, the name of a page or a user name; null where there is none.</summary>
    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public TrailPlace Place => new(At, Trail, Id);
}

/// <summary>Where a line stands in the record: the newest first, of one moment by trail, and in a trail the last written first.</summary>
public sealed record TrailPlace(DateTimeOffset At, string Trail, long Id)
{
    public static IComparer<TrailPlace> Order { get; } = Comparer<TrailPlace>.Create((one, other) =>
        one.At != other.At ? other.At.CompareTo(one.At)
        : one.Trail != other.Trail ? string.CompareOrdinal(one.Trail, other.Trail)
        : other.Id.CompareTo(one.Id));
}
