using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Alarms;

/// <summary>The words that alarm in what somebody wrote, in small letters, each once.</summary>
public sealed record Alarm(IReadOnlyList<string> Danger, IReadOnlyList<string> Suicide)
{
    public static readonly Alarm None = new([], []);

    public bool IsRaised => Danger.Count + Suicide.Count > 0;

    public IEnumerable<string> All => Danger.Concat(Suicide);

    /// <summary>
    /// A person looks at it before others, as at what somebody said is an emergency. So it is one of the combinations that the routing is
    /// proved for, and the promise that is made is the one that the team gave for those.
    /// </summary>
    public RoutingFacts Raise(RoutingFacts facts) => IsRaised ? facts with { Urgency = Urgency.Emergency } : facts;
}
