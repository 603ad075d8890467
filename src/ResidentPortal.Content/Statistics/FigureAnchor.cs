using ResidentPortal.Content.Model;


namespace ResidentPortal.Content.Statistics;

/// <summary>The place of a figure on its page, made of its heading: "figure-burglary-of-homes".</summary>
internal static class FigureAnchor
{
    private const string Start = "figure-";

    public static string Of(string heading) => Start + UrlSegment.Of(heading);

    /// <param name="place">With its "#".</param>
    public static bool Is(string place) => place.StartsWith($"#{Start}", StringComparison.Ordinal);

    /// <summary>Whether an address of this site leads to a figure, if there is one: <c>/statistics/crime#figure-robbery</c>.</summary>
    public static bool IsIn(string address) => address.StartsWith('/') && address.Contains($"#{Start}", StringComparison.Ordinal);
}
