using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Every link leads somewhere, for as long as the page is there.</summary>
internal static class LinkTargetRule
{
    public static IEnumerable<Finding> Check(CheckedPage page) => page.Links.Select(link => Check(page, link)).OfType<Finding>();

    private static Finding? Check(CheckedPage page, WrittenLink link)
    {
        var destination = page.Site.Destinations.Of(link.Href, page.Page);
        if (destination.Problem(link.Title) is { } problem)
            return link.Field.Error(destination.Fault is LinkFault.NoSuchAnchor ? ContentMistake.BrokenAnchor : ContentMistake.BrokenLink,
                problem, link.Text);
        return destination.Page is { } target && target.Key != page.Page.Key && EndOf(target, page.NowUtc) is { } end
            && !(End(page.Node, page.NowUtc) <= end)
            ? link.Field.Warning(
                $"{link.Title} leads to “{target.Name}”, which ends on {Wording.Moment(end)}. Plan to take the link away by then.",
                link.Text)
            : null;
    }

    // A page goes with those above it.
    private static DateTimeOffset? EndOf(PublishedPage page, DateTimeOffset nowUtc) =>
        page.Ancestors.Append(page).Min(one => End(one.Node, nowUtc));

    private static DateTimeOffset? End(ContentNode node, DateTimeOffset nowUtc) => node.Schedule
        .Where(action => action is { Culture: ContentNode.Invariant, Kind: ScheduledActionKind.Expire } && action.DateUtc > nowUtc)
        .Min(action => (DateTimeOffset?)action.DateUtc);
}
