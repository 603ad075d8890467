using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Domain.Councils;

/// <summary>What is a council's own: the forms are built from it, and none of it is compiled in.</summary>
public sealed record CouncilDescription
{
    /// <summary>The area as it is said in sentences: "In Northtown you can ask …".</summary>
    public required string Area { get; init; }

    /// <summary>Where somebody posts a form or hands it in, in one line.</summary>
    public required string PostalAddress { get; init; }

    /// <summary>Whom to call about noise while it is going on.</summary>
    public NoiseLine NoiseLine { get; init; } = NoiseLine.None;

    /// <summary>
    /// Whose a home can be, in the order in which people are asked. "I do not know" always comes last and is not among them.
    /// </summary>
    public required IReadOnlyList<Tenure> Tenures { get; init; }

    /// <summary>Bodies outside the council, in the order in which people are asked whether each may have their report.</summary>
    public required IReadOnlyList<Partner> Partners { get; init; }

    /// <summary>The names of the wards; empty where nothing goes by wards.</summary>
    public IReadOnlyList<string> Wards { get; init; } = [];

    /// <summary>The thresholds of case reviews, in the order in which they begin: they decide what there is to ask.</summary>
    public required IReadOnlyList<Threshold> Thresholds { get; init; }

    /// <summary>Landlords that have a name of their own: they act for the council and are told without being asked about.</summary>
    public IEnumerable<Tenure> NamedLandlords => Tenures.Where(tenure => tenure.Landlord is not null);

    /// <summary>All that a person can agree to, by id: each partner, and each landlord that is told by hand.</summary>
    public IReadOnlyList<string> ConsentIds =>
        [.. Partners.Select(partner => partner.Id), .. Tenures.Where(tenure => tenure.ByHand is not null).Select(tenure => tenure.Id)];

    /// <summary>What routing may be told of a home: each tenure, nobody knows which, and no home at all.</summary>
    public IReadOnlyList<string> TenureIds => [.. Tenures.Select(tenure => tenure.Id), Tenure.NotKnown, Tenure.PublicPlace];
}
