using System.Text.RegularExpressions;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Site.Notices;

/// <summary>
/// The privacy page: editors write it, and put <c>[[who gets it: asb]]</c> in a paragraph of its own where the list of those who get
/// such a report comes. The list is made from the routing.
/// </summary>
public static partial class PrivacyNotice
{
    public static bool Is(PublishedPage page) => page.Key == KnownPages.Privacy.Key || Place().IsMatch(page.Html("body"));

    /// <summary>The page in order: a stretch of its text, or the form whose list comes there. A form without a place comes last.</summary>
    public static IReadOnlyList<(string Html, ReportForm? Form)> Parts(PublishedPage page, ReportForms forms)
    {
        // The text and, in between, what the brackets of the expression caught.
        var parts = Place().Split(page.Html("body"))
            .Select((part, index) => index % 2 == 0 ? (Html: part, Form: null) : (Html: "", Form: forms.Find(part)))
            .ToList();
        parts.AddRange(forms.All.Where(form => parts.TrueForAll(part => part.Form != form))
            .Select(form => ($"<h2>{System.Net.WebUtility.HtmlEncode(form.ShortName)}: who gets it</h2>", (ReportForm?)form)));
        return parts;
    }

    [GeneratedRegex(@"<p[^>]*>\s*\[\[who gets it: ([a-z0-9-]+)\]\]\s*</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
