using System.Collections.Frozen;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.Published;

/// <summary>The newest figures of the site by where they stand: a text refers to one, so that its numbers are typed once only.</summary>
internal sealed class FigurePlaces
{
    private readonly FrozenDictionary<string, FigureSection> _byAddress;

    private FigurePlaces(IEnumerable<PublishedPage> pages) => _byAddress = (
        from page in pages
        where page.DocumentType == FigureBlock.PageType
        from section in FigureSections.NewestOn(page)
        select (Address: $"{page.Path}#{section.Anchor}", section)).DistinctBy(entry => entry.Address)
            .ToFrozenDictionary(entry => entry.Address, entry => entry.section, StringComparer.Ordinal);

    public static FigurePlaces None { get; } = new([]);

    public static FigurePlaces Of(IEnumerable<PublishedPage> pages) => new(pages);

    /// <param name="address">"/statistics/crime#figure-robbery".</param>
    public FigureSection? At(string address) => _byAddress.GetValueOrDefault(address);
}
