namespace ResidentPortal.Domain.Routing;

/// <summary>Bodies outside the council, each of which needs the resident's own agreement.</summary>
[Flags]
public enum Consents
{
    None = 0,
    Police = 1,

    /// <summary>A housing association or another landlord. Barnet Homes acts for the council and needs none.</summary>
    Housing = 2,
    Mencap = 4,
    VictimSupport = 8,
}
