using System.Text;
using System.Xml;
using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.Addresses;

namespace ResidentPortal.Web.Site.Campaigns;

/// <summary>Writes the campaigns that run now as an Atom feed (RFC 4287), the newest first.</summary>
internal static class CampaignFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="list">The page that lists them.</param>
    public static byte[] Write(IReadOnlyList<Campaign> campaigns, PublishedPage list, SiteOptions site)
    {
        var entries = campaigns.OrderByDescending(Updated).ToList();
        using var file = new MemoryStream();
        using (var feed = XmlWriter.Create(file, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            feed.WriteStartElement("feed", Atom);
            // Readers know the feed by it, so it stays when the page moves.
            feed.WriteElementString("id", site.AddressOf(KnownPages.Campaigns.Shipped));
            feed.WriteElementString("title", $"Campaigns – {site.Name}");
            feed.WriteElementString("updated", Dates.Utc(entries.Select(Updated).FirstOrDefault(DateTimeOffset.UnixEpoch)));
            Link(feed, "self", site.AddressOf(CampaignFeedAddress.Of(list)));
            Link(feed, "alternate", site.AddressOf(list.Path));
            feed.WriteStartElement("author");
            feed.WriteElementString("name", site.Name);
            feed.WriteEndElement();
            foreach (var entry in entries)
                Entry(feed, entry, site);
        }

        return file.ToArray();
    }

    private static void Entry(XmlWriter feed, Campaign campaign, SiteOptions site)
    {
        feed.WriteStartElement("entry");
        feed.WriteElementString("id", $"urn:uuid:{campaign.Page.Key}");
        feed.WriteElementString("title", campaign.Page.Name);
        feed.WriteElementString("updated", Dates.Utc(Updated(campaign)));
        feed.WriteElementString("summary", campaign.Page.Text("summary"));
        Link(feed, "alternate", site.AddressOf(campaign.Page.Path));
        feed.WriteEndElement();
    }

    private static void Link(XmlWriter feed, string relation, string address)
    {
        feed.WriteStartElement("link");
        feed.WriteAttributeString("rel", relation);
        feed.WriteAttributeString("href", address);
        feed.WriteEndElement();
    }

    /// <summary>When readers could first see it as running: once the page was there, and its first day had come.</summary>
    private static DateTimeOffset Updated(Campaign campaign)
    {
        var made = campaign.Page.CreatedUtc;
        return campaign.Start is { } day && LondonTime.At(day, TimeOnly.MinValue) is var start && start > made ? start : made;
    }
}
