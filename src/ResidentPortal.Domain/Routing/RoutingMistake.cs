namespace ResidentPortal.Domain.Routing;

/// <param name="Key">The settings key, as in <c>Routing:Queues:noise:Mailbox</c>.</param>
/// <param name="Problem">What is wrong, one sentence.</param>
/// <param name="Remedy">What to do, one sentence.</param>
public sealed record RoutingMistake(string Key, string Problem, string Remedy)
{
    public override string ToString() => $"{Key}: {Problem} {Remedy}";
}
