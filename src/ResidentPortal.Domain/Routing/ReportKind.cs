namespace ResidentPortal.Domain.Routing;

/// <summary>
/// The kind of behaviour a resident picks; <see cref="HateCrime"/> is every report of the hate crime form, and
/// <see cref="CaseReview"/> every application for an ASB case review.
/// </summary>
public enum ReportKind
{
    Noise,
    RowdyBehaviour,
    NeighbourHarassment,
    VehicleNuisance,
    AbandonedVehicle,
    AnimalProblems,
    DogFouling,
    StreetDrinking,
    Begging,
    Drugs,
    Graffiti,
    LitterOrFlyTipping,
    Fireworks,
    Trespass,
    ProstitutionRelated,
    MaliciousCommunications,
    SomethingElse,
    HateCrime,
    CaseReview,
}
