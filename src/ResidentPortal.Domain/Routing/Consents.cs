using System.Collections.Immutable;

namespace ResidentPortal.Domain.Routing;

/// <summary>The bodies outside the council, by id, that may have a report: each needs the resident's own agreement.</summary>
public sealed class Consents : IEquatable<Consents>
{
    public static readonly Consents None = new([]);

    private readonly ImmutableSortedSet<string> bodies;

    private Consents(ImmutableSortedSet<string> bodies) => this.bodies = bodies;

    public static Consents To(params IEnumerable<string> bodies) => new(bodies.ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>Every mix of these bodies, from none to all.</summary>
    public static IEnumerable<Consents> EveryMixOf(IReadOnlyList<string> bodies) =>
        Enumerable.Range(0, 1 << bodies.Count).Select(mix => To(bodies.Where((_, place) => (mix & (1 << place)) != 0)));

    public bool Include(string body) => bodies.Contains(body);

    public bool IsSubsetOf(Consents others) => bodies.IsSubsetOf(others.bodies);

    public bool Equals(Consents? other) => other is not null && bodies.SetEquals(other.bodies);

    public override bool Equals(object? obj) => Equals(obj as Consents);

    public override int GetHashCode() => bodies.Aggregate(0, HashCode.Combine);

    /// <summary>"police, landlord", or "no consents".</summary>
    public override string ToString() => bodies.IsEmpty ? "no consents" : string.Join(", ", bodies);
}
