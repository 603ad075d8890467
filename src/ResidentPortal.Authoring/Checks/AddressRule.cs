using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Authoring.Checks;

/// <summary>A page has an address of its own, and a name that tells it from its neighbours.</summary>
internal static class AddressRule
{
    // The program answers all that begins with these.
    private static readonly string[] Taken = ["exit", "health", "media", "report", "search", "sitemap", "staff", "studio", "teams"];

    public static IEnumerable<Finding> Check(CheckedPage page)
    {
        var (node, shown) = (page.Node, page.Page);
        if (shown.Path.Length == 0 || string.IsNullOrWhiteSpace(node.Name.Default))
            yield break;
        if (!(node is { Parent: null, DocumentType: WellKnown.HomeType }) && ContentTree.Segment(node).Length == 0)
            yield return At(ContentMistake.UnusableAddress,
                "The name has no letters or numbers that an address can be made of. Enter an address.");
        else if (page.Site.PagesAt(shown.Path).FirstOrDefault(other => other.Key != node.Key) is { } other)
            yield return At(ContentMistake.DuplicatePath, $"“{other.Name}” has the same address: {shown.Path}. Enter another address.");
        else if (page.Site.Routes.Contains(shown.Path) || Taken.Contains(shown.Path.Split('/')[1]))
            yield return At(ContentMistake.UnusableAddress,
                $"Another part of the site has the address {shown.Path}. Enter another address.");
        if (shown.Parent?.Children.Any(other => other.Key != node.Key
            && string.Equals(other.Name.Trim(), shown.Name.Trim(), StringComparison.OrdinalIgnoreCase)) is true)
            yield return new(FindingSeverity.Warning, Finding.NameField, null,
                $"“{shown.Parent.Name}” has another page called “{shown.Name}”. Give this one a name that tells them apart.", shown.Name);
    }

    private static Finding At(ContentMistake mistake, string message) =>
        new(FindingSeverity.Error, WellKnown.UrlName, null, message, null) { Mistake = mistake };
}
