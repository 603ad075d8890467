namespace ResidentPortal.Domain.Routing;

/// <summary>Who answers for the place: the landlord of the home concerned, or nobody's home at all.</summary>
public enum Tenure
{
    BarnetHomes,
    HousingAssociation,
    PrivateRented,
    Owner,
    PublicPlace,
    NotKnown,
}
