using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Authoring.Checks;

/// <summary>A page that is about to be published, as the rules look at it.</summary>
/// <param name="isPublic">Some version of it is published already.</param>
internal sealed class CheckedPage(ContentNode node, PublishedPage page, CheckedSite site, DateTimeOffset nowUtc, bool isPublic)
{
    private static readonly string[] First = [Finding.NameField, WellKnown.UrlName];

    public ContentNode Node => node;

    public PublishedPage Page => page;

    public CheckedSite Site => site;

    public DateTimeOffset NowUtc => nowUtc;

    public bool IsPublic => isPublic;

    public DateOnly Today { get; } = LondonTime.DateAt(nowUtc);

    public IReadOnlyList<CheckedField> Fields { get; } = [.. CheckedField.AllOf(page)];

    /// <summary>Every link that somebody typed or picked, in the order of the fields.</summary>
    public IReadOnlyList<WrittenLink> Links => field ??= [.. Fields.SelectMany(WrittenLink.AllIn)];

    public IEnumerable<CheckedField> RichTexts => Fields.Where(one => one.Kind == PropertyKind.RichText && one.Stored.Length > 0);

    /// <summary>The page's own property, not that of a block; null when its type has none of the name.</summary>
    public CheckedField? Find(string alias) =>
        Fields.FirstOrDefault(one => !one.IsInBlock && string.Equals(one.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the field of a finding stands in the editor.</summary>
    public int PlaceOf(Finding finding) => finding.Property is not { } alias ? -3
        : Array.IndexOf(First, alias) is >= 0 and var place ? place - 2
        : Fields.TakeWhile(one => one.Alias != alias).Count();
}
