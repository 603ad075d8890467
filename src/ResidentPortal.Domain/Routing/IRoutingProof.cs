using System.Diagnostics.CodeAnalysis;

namespace ResidentPortal.Domain.Routing;

/// <summary>What the start proves of the routing in the council's folder, for routing that comes from elsewhere.</summary>
public interface IRoutingProof
{
    /// <summary>The routing of the council's folder, with the settings that go before it.</summary>
    RoutingOptions Folder { get; }

    /// <summary>
    /// Names all that a proof rests on but the routing itself: the forms, the council and the version of the program. What was proved under
    /// another name has to be proved again.
    /// </summary>
    string Basis { get; }

    /// <summary>Only whether it can be read: cheap.</summary>
    bool TryRead(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes);

    /// <summary>Over every combination of answers, as at the start: a tenth of a second and more of a processor.</summary>
    bool TryProve(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes);
}
