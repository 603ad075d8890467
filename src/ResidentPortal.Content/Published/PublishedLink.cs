using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Content.Published;

/// <summary>A link that an editor picked.</summary>
/// <param name="Text">What the editor called it; empty when there was no name. It is not HTML: encode it.</param>
/// <param name="Href">A safe address: a page of this site, one the program answers, or one elsewhere.</param>
public sealed record PublishedLink(string Text, string Href)
{
    /// <summary>One for each link that was picked: null where its page is gone, or its address is not a safe one.</summary>
    internal static IEnumerable<PublishedLink?> ReadAll(string stored, Func<Guid, string?> pathOf) =>
        LinkValue.ReadAll(stored).Select(link => link switch
    {
        { Page: { } page } => pathOf(page) is { } path ? new PublishedLink(link.Name, path) : null,
        _ when Sanitiser.IsSafeLink(link.Url) => new(link.Name, link.Url),
        _ => null,
    });
}
