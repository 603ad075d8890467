using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Addresses;

/// <summary>Where the feed of campaigns is: below the page that lists them. Every page's head names it.</summary>
internal static class CampaignFeedAddress
{
    public const string Suffix = "/feed.xml";

    /// <param name="campaigns">The page that lists them.</param>
    public static string Of(PublishedPage campaigns) => campaigns.Path + Suffix;
}
