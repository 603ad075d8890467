namespace ResidentPortal.Domain.Routing;

/// <summary>
/// Holds the table that is in force: another takes its place while the site runs. Take <see cref="Table"/> once for each piece of work, so
/// that all of it is by the same table.
/// </summary>
/// <param name="table">The first: the one of the council's folder.</param>
public sealed class CurrentRouting(RoutingTable table)
{
    private volatile RoutingInForce _inForce = new(table, 0);

    public RoutingTable Table => _inForce.Table;

    /// <summary>Another for each table: whoever keeps what follows from one can tell whether it still holds.</summary>
    public int Edition => _inForce.Edition;

    /// <param name="table">Proved over every combination of answers.</param>
    public void Swap(RoutingTable table) => _inForce = new(table, _inForce.Edition + 1);

    private sealed record RoutingInForce(RoutingTable Table, int Edition);
}
