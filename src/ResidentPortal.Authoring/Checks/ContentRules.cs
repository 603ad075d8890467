
namespace ResidentPortal.Authoring.Checks;

/// <summary>
/// What a page has to keep, wherever it was written: the studio holds a page to it before it is published, an import looks at
/// the pages of the files. Both say the same of the same page; only where it has to be put right do they name differently.
/// </summary>
internal static class ContentRules
{
    /// <summary>A page that breaks one of these is not fit to be seen.</summary>
    private static readonly Func<CheckedPage, IEnumerable<Finding>>[] Needed =
    [
        RequiredRule.Check,
        AddressRule.Check,
        DateRule.Check,
        TimeRule.Check,
        PeriodRule.Check,
        LinkTargetRule.Check,
        LinkTextRule.Check,
        HeadingRule.Check,
        PictureRule.Check,
        TableRule.Check,
        FigureRule.Check,
        PartRule.Check,
    ];

    /// <summary>What could be better said.</summary>
    private static readonly Func<CheckedPage, IEnumerable<Finding>>[] Advice =
    [
        StyleRule.Check,
        PlainEnglishRule.Check,
        CapitalsRule.Check,
    ];

    /// <summary>Errors first, each in the order of the page's fields.</summary>
    public static IReadOnlyList<Finding> Findings(CheckedPage page) =>
        [.. Needed.Concat(Advice).SelectMany(rule => rule(page)).Distinct().OrderBy(finding => finding.Severity).ThenBy(page.PlaceOf)];

    public static IEnumerable<Finding> Errors(CheckedPage page) =>
        Needed.SelectMany(rule => rule(page)).Where(finding => finding.Severity == FindingSeverity.Error).Distinct();
}
