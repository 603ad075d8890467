using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Rights;

/// <summary>The sealed columns of requests about personal data.</summary>
public sealed class RightsSeals(SealedJson seal)
{
    internal SealedJson.Column<RightsSearch> Search { get; } = seal.For<RightsSearch>("rights search");

    internal SealedJson.Column<IReadOnlyList<RightsHit>> Found { get; } = seal.For<IReadOnlyList<RightsHit>>("rights found");

    internal SealedJson.Column<RightsDecision> Decision { get; } = seal.For<RightsDecision>("rights decision");
}
