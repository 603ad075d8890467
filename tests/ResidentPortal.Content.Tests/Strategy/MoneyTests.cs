using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Strategy;

/// <summary>The sums of money, as the papers have them.</summary>
public partial class MoneyTests
{
    private readonly PublishedPage _page = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1).Find("/about/money")!;

    /// <summary>22 July 2022, item 10, 5.2.1 and 5.2.2, and item 5, 3.8.5; 27 January 2017, item 4; 23 October 2020, item 5.</summary>
    [Fact]
    public void Sums_OfThePage_AreThoseOfThePapers() =>
        Sums(_page.Html("body")).ShouldBe(
        [
            344004, 1032012, 475500, 198000, 135000, 123550, 90000, 475500 + 198000 + 135000 + 123550 + 90000, 1021550, 10000, 457406,
            327237, 300000, 305382,
        ]);

    [Fact]
    public void ThreeYears_OfTheFund_AreTheWhole() => (3 * 344004).ShouldBe(1032012);

    private static IEnumerable<int> Sums(string html) =>
        Pounds().Matches(html).Select(match => int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"£([\d,]+)")]
    private static partial Regex Pounds();
}
