using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Rights;

/// <summary>Codes of requests as people read them.</summary>
internal static class RightsText
{
    public static string Of(RightsState state) => state switch
    {
        RightsState.Searching => "Searching",
        RightsState.Found => "To be decided",
        RightsState.Proposed => "A second person has to agree",
        RightsState.Agreed => "To be handed over",
        RightsState.Closed => "Closed",
    };

    public static string Of(FoundBy by) => by switch
    {
        FoundBy.Name => "name",
        FoundBy.Email => "email address",
        FoundBy.Phone => "phone number",
        FoundBy.Address => "address",
    };

    public static string Of(Disclosure disclosure) => disclosure switch
    {
        Disclosure.NotTheirs => "It is about somebody else",
        Disclosure.Withheld => "Withhold it, and that there is a report",
        Disclosure.WithoutReporter => "Hand over only what cannot tell who reported it",
        Disclosure.Whole => "Hand over all of it",
    };
}
