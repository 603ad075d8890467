using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Campaigns;

public class CampaignTests
{
    public static TheoryData<string, string, string, CampaignState, string> Cases => new()
    {
        { "", "", "2026-01-01", CampaignState.Live, "" },
        { "2026-03-01", "2026-03-08", "2026-02-28", CampaignState.Coming, "1 March 2026 to 8 March 2026" },
        { "2026-03-01", "2026-03-08", "2026-03-01", CampaignState.Live, "1 March 2026 to 8 March 2026" },
        { "2026-03-01", "2026-03-08", "2026-03-08", CampaignState.Live, "1 March 2026 to 8 March 2026" },
        { "2026-03-01", "2026-03-08", "2026-03-09", CampaignState.Past, "1 March 2026 to 8 March 2026" },
        { "2026-03-01", "2026-03-01", "2026-03-01", CampaignState.Live, "1 March 2026" },
        { "2026-03-01", "", "2030-01-01", CampaignState.Live, "From 1 March 2026" },
        { "", "2026-03-08", "2026-03-09", CampaignState.Past, "Until 8 March 2026" },
        { "2026-03-09", "2026-03-08", "2026-03-10", CampaignState.Past, "9 March 2026 to 8 March 2026" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void StateOn_Day_FollowsFromTheTwoDates(string start, string end, string today, CampaignState state, string when)
    {
        var campaign = Campaign.Of(Page(("startDate", start), ("endDate", end)));
        campaign.StateOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(state);
        campaign.When.ShouldBe(when);
    }

    [Fact]
    public void When_DatesInWords_AreShownInstead() =>
        Campaign.Of(Page(("startDate", "2021-10-01"), ("endDate", "2021-10-31"), ("datesInWords", "October 2021"))).When.ShouldBe(
            "October 2021");

    private static PublishedPage Page(params (string Alias, string Value)[] properties) => PublishedSite.Build(
        ContentSet.Empty with
        {
            Nodes =
            [
                new(Guid.NewGuid(), null, "campaign", new("A campaign"), 0, DateTimeOffset.UnixEpoch, [ContentNode.Invariant], [],
                    properties.ToDictionary(property => property.Alias, property => new LocalisedText(property.Value))),
            ],
        },
        1).Pages.ShouldHaveSingleItem();
}
