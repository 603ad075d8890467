using System.Diagnostics.CodeAnalysis;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Tests;

/// <summary>Proves the routing of <see cref="TestRouting"/>, and counts how often.</summary>
public sealed class TestProof : IRoutingProof
{
    public RoutingOptions Folder { get; } = TestRouting.Options();

    public string Basis { get; set; } = "this version";

    public RoutingNames Names { get; set; } = TestRouting.Names;

    public int Proved { get; private set; }

    public bool TryRead(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes) =>
        RoutingTable.TryRead(options, Names, out table, out mistakes);

    public bool TryProve(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes)
    {
        Proved++;
        return RoutingTable.TryCreate(options, Names, out table, out mistakes);
    }
}
