using ResidentPortal.Web.Site.Campaigns.Drawings;

namespace ResidentPortal.Web.Site.Campaigns;

/// <summary>The illustrations that editors can choose from, in the data type "Campaign picture".</summary>
internal static class Pictures
{
    /// <returns>The component that draws it; null when there is none of that name.</returns>
    public static Type? Find(string name) => name switch
    {
        "talk" => typeof(Talk),
        "sticker" => typeof(Sticker),
        "lamp" => typeof(Lamp),
        "people" => typeof(People),
        "moon" => typeof(Moon),
        "house" => typeof(House),
        "bin" => typeof(Bin),
        _ => null,
    };
}
