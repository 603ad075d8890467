using System.Text.RegularExpressions;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Site.Notices;

/// <summary>
/// The privacy page: editors write it, and put <c>[[who gets it: asb]]</c> in a paragraph of its own where the list of those who get
/// such a report comes, and <c>[[how long]]</c> where the list of what is kept for how long comes. The first is made from the routing, the
/// second from the periods by which things are erased.
/// </summary>
public static partial class PrivacyNotice
{
    public static bool Is(PublishedPage page) => page.Key == KnownPages.Privacy.Key || Place().IsMatch(page.Html("body"));

    /// <summary>The page in order. A list without a place comes last.</summary>
    public static IReadOnlyList<NoticePart> Parts(PublishedPage page, ReportForms forms)
    {
        // The text and, in between, what the brackets of the expression caught.
        var parts = Place().Split(page.Html("body")).Select((part, index) => (index % 2, part) switch
        {
            (0, _) => new NoticePart(part),
            (_, HowLong) => new NoticePart("") { IsHowLong = true },
            _ => new NoticePart("") { Form = forms.Find(part[WhoGetsIt.Length..]) },
        }).ToList();
        parts.AddRange(forms.All.Where(form => parts.TrueForAll(part => part.Form != form))
            .Select(form => new NoticePart($"<h2>{System.Net.WebUtility.HtmlEncode(form.ShortName)}: who gets it</h2>") { Form = form }));
        if (!parts.Exists(part => part.IsHowLong))
            parts.Add(new NoticePart("<h2>How long we keep it</h2>") { IsHowLong = true });
        return parts;
    }

    private const string HowLong = "how long";
    private const string WhoGetsIt = "who gets it: ";

    [GeneratedRegex(@"<p[^>]*>\s*\[\[(who gets it: [a-z0-9-]+|how long)\]\]\s*</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

/// <param name="Html">A stretch of the text; the list comes after it.</param>
public sealed record NoticePart(string Html)
{
    /// <summary>Whose list of those who get it comes here; null where none does.</summary>
    public ReportForm? Form { get; init; }

    /// <summary>The list of what is kept for how long comes here.</summary>
    public bool IsHowLong { get; init; }
}
