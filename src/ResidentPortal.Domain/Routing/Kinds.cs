using System.Collections.Immutable;

namespace ResidentPortal.Domain.Routing;

/// <summary>The kinds of problem that one report is about, by id. A report of several goes wherever one of them would go.</summary>
public sealed class Kinds : IEquatable<Kinds>
{
    private readonly ImmutableSortedSet<string> ids;

    private Kinds(ImmutableSortedSet<string> ids) => this.ids = ids;

    public IReadOnlyList<string> All => ids;

    /// <exception cref="ArgumentException">There is none.</exception>
    public static Kinds Of(params IEnumerable<string> ids)
    {
        var set = ids.ToImmutableSortedSet(StringComparer.Ordinal);
        return set.IsEmpty ? throw new ArgumentException("A report is of at least one kind.", nameof(ids)) : new(set);
    }

    public bool Equals(Kinds? other) => other is not null && ids.SetEquals(other.ids);

    public override bool Equals(object? obj) => Equals(obj as Kinds);

    public override int GetHashCode() => ids.Aggregate(0, HashCode.Combine);

    /// <summary>"drugs, noise".</summary>
    public override string ToString() => string.Join(", ", ids);
}
